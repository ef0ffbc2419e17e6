"""Articles out of files and folders: Markdown, plain text, HTML, JSON, PDF."""
