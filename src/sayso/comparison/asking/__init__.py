"""Questions in plain words, built from the words of the statements themselves."""
