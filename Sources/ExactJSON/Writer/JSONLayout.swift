/// Where a text of JSON has its white space.
public enum JSONLayout: Sendable {
  /// No white space at all: one value, one line.
  case compact
  /// As `bitcoin-cli` prints: two spaces a level, and a line break even in an empty array.
  case pretty
  /// As people write it: two spaces a level, and on one line whatever fits there.
  case flowing
}
