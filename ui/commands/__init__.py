"""The subcommands of the command line, one module each; `ui.command_line` lists them."""
