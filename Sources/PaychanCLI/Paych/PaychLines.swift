internal import Channels
internal import ExactJSON
internal import Telling

/// Why a line of a stream about voucher channels cannot be answered.
struct PaychLineError: Error {
  /// A stable identifier.
  let identifier: String
  /// What is wrong, for people.
  let message: String

  init(_ identifier: String, _ message: String) {
    self.identifier = identifier
    self.message = message
  }
}

/// A stream of lines of JSON, each answered in its order; bad ones get an error, and it goes on.
enum PaychLines {
  /// What makes the answer to a line; the line's id is added to it.
  typealias Answering = @Sendable (JSON) -> Result<JSON, PaychLineError>

  /// Answers every line of standard input.
  static func answer(
    _ invocation: Invocation, jobs: Int = DetachedThread.processorCount,
    _ answering: @escaping Answering
  ) throws(CommandError) -> ExitCode {
    let map = OrderedParallelMap<LineReader, [UInt8]>(jobs: jobs) { line in
      answer(line, answering).line
    }
    try map.run(
      LineReader(invocation.console),
      write: { answer throws(CommandError) in
        try invocation.output.write(answer)
        try invocation.output.requireReader()
      },
      pause: { () throws(CommandError) in
        try invocation.output.flush()
        try invocation.output.requireReader()
      })
    return .fine
  }

  private static func answer(_ line: InputLine, _ answering: Answering) -> JSON {
    var id = JSON.null
    let result: Result<JSON, PaychLineError>
    switch line.content {
    case .tooLong(let limit):
      result = .failure(
        PaychLineError("bad-request", "the line is longer than \(limit / (1 << 20)) MiB"))
    case .text(let text):
      do {
        let request = try JSON(parsing: text)
        id = request["id"] ?? .null
        result = answering(request)
      } catch {
        result = .failure(
          PaychLineError("bad-request", "the line is no JSON: \(error.words)"))
      }
    }
    var members: JSONObject = ["id": id]
    switch result {
    case .success(let answer):
      for member in answer.object?.members ?? [] { members[member.key] = member.value }
    case .failure(let error):
      members["error"] = .string(error.identifier)
      members["message"] = .string(error.message)
    }
    return .object(members)
  }
}
