"""The grid of one incident: fields down, accounts across, drawn so that differences are seen."""
