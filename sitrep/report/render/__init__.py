"""From the finished words to HTML, PDF and the mail's page."""
