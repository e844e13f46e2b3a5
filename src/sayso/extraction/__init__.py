"""Parses to findings.  Pure: values in, values out; nothing here opens a file or loads a model."""
