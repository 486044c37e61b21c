"""What a message has of an issued report: its words and files as they were issued."""

from dataclasses import replace
from pathlib import PurePath

from sitrep.mail.message import Content, picture_id
from sitrep.mail.order import Order
from sitrep.mail.picture import SHOWN_WIDTH, first_page
from sitrep.model.edition import Edition
from sitrep.register.issues import Document, Found, is_unaltered
from sitrep.register.register import Register
from sitrep.register.trouble import RegisterTrouble
from sitrep.report.record.summary import summary_in
from sitrep.report.render.mail_page import Enclosed, Shown, mail_page
from sitrep.words.own_words import words_of


def content_of(
    found: Found, form: str, order: Order, register: Register, *, is_first: bool, is_due: bool
) -> Content:
    """The words as they were issued, and the bytes; RegisterTrouble where either is not whole.

    Whoever has no earlier version gets the report, and not what it corrects. Without its picture if it
    is not due: nobody sees it.
    """
    document, has_page = found.document, form == "page" and bool(found.document.page)
    # A report of an earlier release has no page: who wants that gets the PDF.
    has_pdf = form == "full" or (form == "page" and not has_page)
    path = order.workspace.folder / document.file
    files = {file: _unaltered(order, file, digest) for file, digest in document.files.items()}
    manifest = register.kept(document.manifest)
    summary = summary_in(manifest) if manifest else None
    if summary is None:
        raise RegisterTrouble.of("mail.no_summary", file=document.file)
    if is_first:
        summary = replace(summary, notices=())
    is_light = not (has_pdf or has_page)
    link = (order.mail.link or "").replace("{file}", path.name) if is_light else ""
    # A light message is for who pays for each byte, and a withdrawal has nothing to show.
    has_picture = order.mail.picture and not is_light and not found.issue.is_withdrawal
    picture = first_page(files[document.file]) if has_picture and is_due else None
    enclosed = Enclosed(
        has_pdf,
        link,
        order.sender.unsubscribe.address,
        has_page=has_page,
        web=_on_web(document, order),
        picture=Shown(f"cid:{picture_id(document.sha256)}", SHOWN_WIDTH) if picture else None,
    )
    words = words_of(order.operation, document.language)
    said = mail_page(
        summary, enclosed, words, order.workspace.templates_folder, change=found.issue.change
    )
    return Content(
        document=document.sha256,
        subject=said.subject,
        text=said.text,
        html=said.html,
        file_name=path.name,
        pdf=files[document.file] if has_pdf else None,
        page=files[document.page_file] if has_page else None,
        logo=said.logo,
        picture=picture,
    )


def _unaltered(order: Order, file: str, digest: str) -> bytes:
    path = order.workspace.folder / file
    content = path.read_bytes() if path.is_file() else None
    if content is None or not is_unaltered(digest, content):
        raise RegisterTrouble.of("mail.altered", file=file)
    return content


def _on_web(document: Document, order: Order) -> str:
    """Where the page can be read; of the public edition alone, as the address is open to anybody."""
    publish = order.operation.publish
    if publish is None or not document.page or document.edition != Edition.PUBLIC:
        return ""
    return publish.page(PurePath(document.page_file).name)
