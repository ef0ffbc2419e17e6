"""Bytes and markup to clean text: character sets, HTML, bylines, invitations, dates, what kind of text it is."""
