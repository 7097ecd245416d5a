"""Download the originals that a source register names."""
