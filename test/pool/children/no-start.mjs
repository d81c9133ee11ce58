// A child that cannot start.
process.stderr.write("the pack is gone\n");
process.exit(7);
