"""Documents become rows of text: docx, odt, html, epub, pdf."""
