"""A line of words as matplotlib draws it at its left end, without asking again how wide it is."""

from matplotlib.backend_bases import RendererBase
from matplotlib.text import Text


class LineOfWords(Text):
    """The library lays all text out as paragraphs, which measures each line twice."""

    def draw(self, renderer: RendererBase) -> None:
        """One line, upright, on its baseline."""
        if not self.get_text():
            return
        across, up = self.get_transform().transform(self.get_position())
        _, height = renderer.get_canvas_width_height()
        renderer.open_group("text", self.get_gid())
        pen = renderer.new_gc()
        pen.set_foreground(self.get_color())
        words, letters = self.get_text(), self.get_fontproperties()
        renderer.draw_text(pen, across, height - up, words, letters, 0.0, mtext=self)
        pen.restore()
        renderer.close_group("text")
