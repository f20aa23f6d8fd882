internal import ExactJSON
internal import MockLedger
internal import Telling

/// A chain that was saved: by `paychan ledger` as blocks, or by `paychan run` as lines that replay
/// it.
struct ChainFile {
  private let path: String
  private let console: Console

  init(_ path: String, console: Console) {
    self.path = path
    self.console = console
  }

  /// The ledger that comes of the file.
  func ledger() throws(CommandError) -> Ledger {
    let input = try Input(file: path, console: console)
    var session = LedgerSession(explains: false)
    if input.bytes.first == UInt8(ascii: "{") {
      try replay(input, on: &session)
    } else {
      let line: JSON = ["load": .string(path)]
      try say(Array(line.text(.compact).utf8), number: nil, input, to: &session)
    }
    return session.ledger
  }

  private func replay(_ input: Input, on session: inout LedgerSession) throws(CommandError) {
    let lines = input.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !line.isEmpty {
      try requireHarmless(Array(line), number: index + 1, input)
      try say(Array(line), number: index + 1, input, to: &session)
    }
  }

  /// What reads or writes other files has no business in a chain.
  private func requireHarmless(
    _ line: [UInt8], number: Int, _ input: Input
  ) throws(CommandError) {
    let json: JSON
    do { json = try JSON(parsing: line) } catch {
      throw .badData(input.name, problem: "is no saved chain: line \(number): \(error.words)")
    }
    let keys = ["time", "block", "test", "send", "generate", "invalidate", "reconsider"]
    guard keys.contains(where: { json[$0] != nil }), json["save"] == nil, json["load"] == nil else {
      throw .badData(
        input.name,
        problem: "is no saved chain: line \(number) is none of those that 'paychan run"
          + " --export-chain' writes")
    }
  }

  private func say(
    _ line: [UInt8], number: Int?, _ input: Input, to session: inout LedgerSession
  ) throws(CommandError) {
    let (answer, surprise) = session.answer(InputLine(number: number ?? 1, content: .text(line)))
    if let surprise {
      throw .badData(
        input.name, problem: "is no chain of this program: \(surprise.sentence.text)")
    }
    let json: JSON
    do { json = try JSON(parsing: answer) } catch {
      preconditionFailure("answers are JSON: \(error)")
    }
    guard json["error"] == nil || json["error"] == "not-modelled" else {
      let place = number.map { "line \($0): " } ?? ""
      let message = json["message"]?.string ?? json["error"]?.string ?? ""
      throw .badData(input.name, problem: "is no saved chain: \(place)\(message)")
    }
  }
}
