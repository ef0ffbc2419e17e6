"""The faces of Dateline (Discord, terminal, command line) and the answering core they share."""
