import Synchronization

@testable import PaychanCLI

/// What a run left behind.
struct Outcome: Equatable {
  let code: ExitCode
  let output: String
  let messages: String
}

/// Bytes that several threads may append to.
final class Transcript: Sendable {
  private let bytes = Mutex<[UInt8]>([])

  func append(_ more: [UInt8]) {
    bytes.withLock { $0 += more }
  }

  /// Takes as many bytes from the front as there are, up to a limit.
  func take(upTo limit: Int) -> [UInt8] {
    bytes.withLock { bytes in
      let taken = Array(bytes.prefix(limit))
      bytes.removeFirst(taken.count)
      return taken
    }
  }

  var text: String {
    bytes.withLock { String(decoding: $0, as: UTF8.self) }
  }
}

extension CommandLineProgram {
  /// Runs in this process, with a text as standard input.
  func run(_ words: String..., input: String = "") -> Outcome {
    runWords(words, input: input)
  }

  /// Runs in this process, with a text as standard input, in so many columns if any are named.
  func runWords(
    _ words: [String], input: String = "", columns: Int? = nil, isTerminal: Bool = false,
    variables: [String: String] = [:]
  ) -> Outcome {
    let source = Transcript()
    let output = Transcript()
    let messages = Transcript()
    source.append(Array(input.utf8))
    var console = Console(
      read: { limit throws(SystemError) in source.take(upTo: limit) },
      write: { bytes throws(SystemError) in output.append(bytes) },
      complain: { bytes throws(SystemError) in messages.append(bytes) })
    console.isRead = isTerminal
    console.columns = { isTerminal ? columns : nil }
    console.variable = { name in
      variables[name] ?? (name == "COLUMNS" ? columns.map { "\($0)" } : nil)
    }
    let code = run(words, console: console)
    return Outcome(code: code, output: output.text, messages: messages.text)
  }
}

extension Console {
  /// Input that comes in pieces of at most so many bytes.
  static func reading(_ text: String, pieces: Int) -> Console {
    let source = Transcript()
    source.append(Array(text.utf8))
    return Console(
      read: { limit throws(SystemError) in source.take(upTo: min(limit, pieces)) },
      write: { _ throws(SystemError) in }, complain: { _ throws(SystemError) in })
  }

  /// No input, and two transcripts of what is said.
  static func writing(to output: Transcript, messages: Transcript) -> Console {
    Console(
      read: { _ throws(SystemError) in [] },
      write: { bytes throws(SystemError) in output.append(bytes) },
      complain: { bytes throws(SystemError) in messages.append(bytes) })
  }

  /// An output that fails with this error, and messages that are kept.
  static func failing(_ error: SystemError, messages: Transcript) -> Console {
    Console(
      read: { _ throws(SystemError) in [] }, write: { _ throws(SystemError) in throw error },
      complain: { bytes throws(SystemError) in messages.append(bytes) })
  }
}
