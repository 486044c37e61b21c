"""Who publishes counts of displaced people, as the names of files and titles call them."""

PUBLISHERS = {
    "IOM DTM": ("dtm", "displacement tracking matrix"),
    "UNHCR": ("unhcr", "acnur", "hcr", "المفوضية السامية"),
    "IOM": ("iom", "oim", "المنظمة الدولية للهجرة"),
    "OCHA": ("ocha", "أوتشا"),
    "CCCM Cluster": ("cccm", "cccm cluster"),
    "UNRWA": ("unrwa", "الأونروا"),
    "UNICEF": ("unicef",),
    "IDMC": ("idmc",),
    "IFRC": ("ifrc", "ficr"),
    "R4V": ("r4v",),
    "AFAD": ("afad",),
    "CONASUR": ("conasur",),
    "CNARR": ("cnarr",),
    "UARIV": ("uariv",),
}
"""What a source is called, and the words that stand for it; the first that is found speaks."""
