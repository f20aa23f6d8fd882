#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// How many threads work; the result is the same with any number.
public enum Threads: Sendable, Hashable {
  /// One thread for each core.
  case all
  /// This many threads, at least one.
  case exactly(Int)

  var count: Int {
    switch self {
    case .all: max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    case .exactly(let count): max(1, count)
    }
  }
}
