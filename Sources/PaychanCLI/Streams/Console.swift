internal import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What a command reads and writes: a value, so that a test can stand in for the terminal.
public struct Console: Sendable {
  /// Where `-` reads from: at most so many bytes, none at the end.
  var read: @Sendable (_ limit: Int) throws(SystemError) -> [UInt8]
  /// Where data goes.
  let write: @Sendable ([UInt8]) throws(SystemError) -> Void
  /// Where messages go.
  let complain: @Sendable ([UInt8]) throws(SystemError) -> Void

  /// Whether a person watches the messages, who should not be left waiting without a word.
  var isWatched = false

  /// How long they wait before they are told how far the work is.
  var patience = Duration.seconds(2)

  /// How many columns the terminal of the messages has, if they go to one.
  var messageColumns: @Sendable () -> Int? = { nil }

  /// Whether a person reads the data as it comes.
  var isRead = false

  /// Whether a person can press keys.
  var hasKeys = false

  /// How many columns the terminal has to which the data goes, if it is one.
  var columns: @Sendable () -> Int? = { nil }

  /// A variable of the environment, if it is there and not empty.
  var variable: @Sendable (_ name: String) -> String? = { _ in nil }

  /// The three standard streams of the process.
  public static let standard = Console(
    read: { limit throws(SystemError) in try FileDescriptor.standardInput.read(upTo: limit) },
    write: { bytes throws(SystemError) in try FileDescriptor.standardOutput.write(bytes) },
    complain: { bytes throws(SystemError) in try FileDescriptor.standardError.write(bytes) },
    isWatched: FileDescriptor.standardError.isTerminal,
    messageColumns: { FileDescriptor.standardError.columns },
    isRead: FileDescriptor.standardOutput.isTerminal,
    hasKeys: FileDescriptor.standardInput.isTerminal,
    columns: { Terminal.size?.columns },
    variable: environmentVariable)
}

extension Console {
  /// Reads from bytes, and lets go whatever is written.
  package static func deaf(to input: [UInt8]) -> Console {
    let rest = Mutex(input[...])
    return Console(
      read: { limit throws(SystemError) in
        rest.withLock { rest in
          defer { rest = rest.dropFirst(limit) }
          return Array(rest.prefix(limit))
        }
      },
      write: { _ throws(SystemError) in },
      complain: { _ throws(SystemError) in })
  }
}

extension Console {
  /// The same, and a person whose keys are waited for is told so when that begins.
  var announcingInput: Console {
    guard hasKeys else { return self }
    let isAnnounced = Atomic(false)
    var console = self
    console.read = { limit throws(SystemError) in
      if !isAnnounced.exchange(true, ordering: .sequentiallyConsistent) {
        try complain(Array("reading standard input, end with ^D\n".utf8))
      }
      return try read(limit)
    }
    return console
  }
}

/// A variable of the process's environment, if it is there and not empty.
private func environmentVariable(_ name: String) -> String? {
  guard let value = getenv(name) else { return nil }
  let text = String(cString: value)
  return text.isEmpty ? nil : text
}
