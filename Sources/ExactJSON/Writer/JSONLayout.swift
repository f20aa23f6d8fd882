/// The white space of a JSON text.
public enum JSONLayout: Sendable {
  /// No white space at all: one value, one line.
  case compact
  /// As `bitcoin-cli` prints: two spaces a level, and a line break even in an empty array.
  case pretty
  /// As people write it: two spaces a level, and everything on one line that fits there.
  case flowing
}
