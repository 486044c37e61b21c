"""Articles as they come (text, Markdown, saved pages, mails) become text and particulars."""
