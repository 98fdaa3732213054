"""The structure of the program, held by tests: layers, budgets, imports, resources, the wheel."""
