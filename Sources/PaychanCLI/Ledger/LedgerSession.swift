internal import Bitcoin
internal import ExactJSON
internal import MockLedger

/// A ledger and who talks to it: answers one line after the other.
struct LedgerSession {
  var ledger = Ledger()
  let explains: Bool
  /// Whether all answers so far were what their lines said they would be.
  private(set) var isAsExpected = true
  /// Whether every file was saved that a line wanted, and did not expect to fail.
  private(set) var hasSavedAll = true

  init(explains: Bool) {
    self.explains = explains
  }

  /// The answer to a line, with its line break; every line has one.
  mutating func answer(_ line: InputLine) -> (bytes: [UInt8], surprise: LedgerSurprise?) {
    do throws(LedgerRequestError) {
      let json = try Self.parse(line)
      let (answer, differences) = compared(answer(to: json), with: json)
      let isExpected = differences.isEmpty && json["expect"] != nil
      if json["save"] != nil, answer["error"] != nil, !isExpected { hasSavedAll = false }
      guard !differences.isEmpty else { return (answer.line, nil) }
      isAsExpected = false
      let surprise = LedgerSurprise(
        line: line.number, label: json["label"], differences: differences)
      return (answer.line, surprise)
    } catch {
      return (error.answer.line, nil)
    }
  }

  /// How the session ends: a file that was not saved is worse than an answer that surprised.
  var exitCode: ExitCode {
    guard hasSavedAll else { return .inputOutput }
    return isAsExpected ? .fine : .refused
  }

  private static func parse(_ line: InputLine) throws(LedgerRequestError) -> JSONObject {
    switch line.content {
    case .tooLong(let limit): throw .lineTooLong(limit: limit)
    case .text(let text):
      let json: JSON
      do { json = try JSON(parsing: text) } catch { throw .notJSON(error) }
      guard let object = json.object else { throw .expected("an object", at: "the line") }
      return object
    }
  }

  private mutating func answer(to json: JSONObject) -> JSON {
    do throws(LedgerRequestError) {
      return try perform(LedgerRequest(json))
    } catch {
      return error.answer
    }
  }

  /// Adds the line's label, and whether the answer has what the line expects of it.
  private func compared(
    _ answer: JSON, with request: JSONObject
  ) -> (JSON, [LedgerSurprise.Difference]) {
    guard case .object(var object) = answer else { return (answer, []) }
    if let label = request["label"] { object["label"] = label }
    guard let expected = request["expect"]?.object else { return (.object(object), []) }
    let differences = expected.members.filter { !object.fits($0.key, $0.value) }.map {
      LedgerSurprise.Difference(key: $0.key, expected: $0.value, found: object[$0.key])
    }
    object["expected"] = .bool(differences.isEmpty)
    return (.object(object), differences)
  }
}

extension JSONObject {
  /// Whether a member is as expected: one that is not there is null, and what `send` took was
  /// allowed though its answer does not say so.
  fileprivate func fits(_ key: String, _ expected: JSON) -> Bool {
    let isTaken = key == "allowed" && self[key] == nil && self["txid"] != nil
    return (self[key] ?? (isTaken ? true : .null)) == expected
  }
}
