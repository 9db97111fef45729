// CE DOES_NOT_COMPILE: module
open module tally {}
