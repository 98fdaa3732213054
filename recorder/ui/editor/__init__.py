"""The editor of one SOP: a list of steps, the step as it will be read, its picture, and the SOP's own fields."""
