"""Whether a sentence tells what is so: not denied, ended, planned, supposed, or of another time."""
