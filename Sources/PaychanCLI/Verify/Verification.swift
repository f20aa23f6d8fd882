internal import Bitcoin
internal import ExactJSON
internal import ScriptEngine

/// Answers lines of `paychan verify`, each on its own.
struct Verification: Sendable {
  let showsTrace: Bool

  /// The answer to a line, with its line break; every line has one.
  func answer(_ line: InputLine) -> [UInt8] {
    var identifier = JSON.null
    do throws(RequestError) {
      let json = try parse(line)
      identifier = try self.identifier(of: json)
      return try verdict(on: VerifyRequest(json), identifier).line
    } catch {
      let answer: JSON = [
        "id": identifier, "ok": false, "error": "bad-request", "message": .string(error.message),
      ]
      return answer.line
    }
  }

  private func parse(_ line: InputLine) throws(RequestError) -> JSON {
    switch line.content {
    case .tooLong(let limit): throw .lineTooLong(limit: limit)
    case .text(let text):
      do { return try JSON(parsing: text) } catch { throw .notJSON(error) }
    }
  }

  private func identifier(of json: JSON) throws(RequestError) -> JSON {
    guard json.object != nil else { throw .expected("an object", at: "the line") }
    switch json["id"] {
    case nil, .null: return .null
    case .string(let text): return .string(text)
    case .number(let number): return .number(number)
    default: throw .badIdentifier
    }
  }

  private func verdict(on request: VerifyRequest, _ identifier: JSON) throws(RequestError) -> JSON {
    if request.input == nil {
      do {
        try request.transaction.checkShape()
      } catch {
        return ["id": identifier, "ok": false, "error": .string(error.rejectReason)]
      }
    }
    let verifier = try verifier(for: request)
    let inputs = request.input.map { $0..<$0 + 1 } ?? request.transaction.inputs.indices
    guard showsTrace else {
      return plainVerdict(firstError(of: verifier, inputs), identifier)
    }
    return tracedVerdict(of: verifier, inputs, identifier)
  }

  private func verifier(for request: VerifyRequest) throws(RequestError) -> InputVerifier {
    do {
      return try InputVerifier(
        request.transaction, spentOutputs: request.prevouts, flags: request.flags)
    } catch {
      throw .spentOutputs(error)
    }
  }

  private func firstError(of verifier: InputVerifier, _ inputs: Range<Int>) -> ScriptError? {
    for input in inputs {
      do throws(ScriptError) { try verifier.verify(input: input) } catch { return error }
    }
    return nil
  }

  private func plainVerdict(_ error: ScriptError?, _ identifier: JSON) -> JSON {
    [
      "id": identifier, "ok": .bool(error == nil),
      "error": error.map { .string($0.identifier) } ?? .null,
    ]
  }

  private func tracedVerdict(
    of verifier: InputVerifier, _ inputs: Range<Int>, _ identifier: JSON
  ) -> JSON {
    var steps: [JSON] = []
    var failure: ScriptError?
    for input in inputs where failure == nil {
      let trace = verifier.trace(input: input)
      steps += trace.steps.map { $0.json(input: input) }
      failure = trace.error
    }
    guard case .object(var verdict) = plainVerdict(failure, identifier) else {
      preconditionFailure("a verdict is an object")
    }
    verdict["message"] = failure.map { .string($0.coreText) } ?? .null
    verdict["trace"] = .array(steps)
    return .object(verdict)
  }
}

extension JSON {
  /// The value as one line of a stream.
  var line: [UInt8] { bytes(.compact) + [UInt8(ascii: "\n")] }
}
