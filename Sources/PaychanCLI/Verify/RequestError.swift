internal import Bitcoin
internal import ExactJSON
internal import ScriptEngine
internal import Telling

/// Why a line of `paychan verify` is no request.
enum RequestError: Error, Equatable {
  case lineTooLong(limit: Int)
  case notJSON(JSONError)
  case badIdentifier
  case expected(String, at: String)
  case notHex(HexError, at: String)
  case notATransaction(CodecError)
  case unknownFlag(String)
  case noSuchInput(Int64, count: Int)
  case spentOutputs(InputVerifierError)
}

extension RequestError {
  var message: String {
    switch self {
    case .lineTooLong(let limit):
      "the line is longer than \(limit / (1 << 20)) MiB"
    case .notJSON(let error):
      "the line is no JSON: \(error.words)"
    case .badIdentifier:
      "id must be a string or a number"
    case .expected(let what, let place):
      "\(place) must be \(what)"
    case .notHex(let error, let place):
      "\(place) is not hexadecimal: \(error.words)"
    case .notATransaction(let error):
      "tx is no transaction: \(error.words)"
    case .unknownFlag(let name):
      "flags has no '\(name)'; it knows \(Self.knownFlags)"
    case .noSuchInput(let input, let count):
      "input is \(input), but the transaction has \(count) inputs, counted from 0"
    case .spentOutputs(.spentOutputCount(let expected, let found)):
      "prevouts needs one output for each of the \(expected) inputs, but has \(found)"
    }
  }

  private static var knownFlags: String {
    VerificationFlags.names.map(\.name).joined(separator: ", ")
  }
}
