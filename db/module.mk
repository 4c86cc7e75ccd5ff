# Schema, embedded at build.
