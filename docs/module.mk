# Documents that go with the program.
