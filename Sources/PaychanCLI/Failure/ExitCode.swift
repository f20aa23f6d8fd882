/// How the program ends, for scripts that ask; the numbers above 1 are those of BSD's `sysexits`.
public enum ExitCode: Int32, Sendable, CaseIterable {
  /// The question was answered.
  case fine = 0
  /// What was to be judged was refused.
  case refused = 1
  /// The command line makes no sense.
  case usage = 64
  /// The input was read, and is not what it should be.
  case badData = 65
  /// An input that the command line names does not exist.
  case missingInput = 66
  /// The program itself is wrong.
  case internalFault = 70
  /// Reading or writing failed.
  case inputOutput = 74
  /// A person has had enough: what shells report of ^C.
  case interrupted = 130
}

extension ExitCode {
  /// When the program ends so, as the end of a sentence that begins with the number.
  var meaning: String {
    switch self {
    case .fine: "when all is fine"
    case .refused: "when something was refused"
    case .usage: "for a wrong command line"
    case .badData: "for bad data"
    case .missingInput: "for a missing input"
    case .internalFault: "for a bug of ours"
    case .inputOutput: "for a failure to read or write"
    case .interrupted: "when it was interrupted"
    }
  }
}
