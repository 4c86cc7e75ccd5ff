# Files of this layer; one line each.
