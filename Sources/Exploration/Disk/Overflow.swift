/// What happens to a frontier that memory has no room for.
@usableFromInline
enum Overflow: Sendable {
  /// It stays in memory, so the exploration stops: its states refer to other memory.
  case stops
  /// It goes to a temporary file: the bytes of a state are all of it.
  case goesToDisk
}
