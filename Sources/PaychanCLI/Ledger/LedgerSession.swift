internal import Bitcoin
internal import ExactJSON
internal import MockLedger

/// A ledger and who talks to it: answers one line after the other.
struct LedgerSession {
  var ledger = Ledger()
  let explains: Bool
  /// Whether all answers so far were what their lines said they would be.
  private(set) var isAsExpected = true

  init(explains: Bool) {
    self.explains = explains
  }

  /// The answer to a line, with its line break; every line has one.
  mutating func answer(_ line: InputLine) -> [UInt8] {
    do throws(LedgerRequestError) {
      let json = try Self.parse(line)
      let answer = answer(to: json)
      return compared(answer, with: json).line
    } catch {
      return error.answer.line
    }
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
  private mutating func compared(_ answer: JSON, with request: JSONObject) -> JSON {
    guard case .object(var object) = answer else { return answer }
    if let label = request["label"] { object["label"] = label }
    if let expected = request["expect"]?.object {
      let isExpected = expected.members.allSatisfy { object.fits($0.key, $0.value) }
      object["expected"] = .bool(isExpected)
      isAsExpected = isAsExpected && isExpected
    }
    return .object(object)
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
