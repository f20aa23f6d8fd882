internal import Exploration

/// Why a command could not do what it was asked; each case knows its exit code and its sentence.
enum CommandError: Error, Equatable {
  /// The command line is wrong; `hint` says how the command is used.
  case usage(UsageError, hint: UsageHint)
  /// The input is not what it should be: `problem` continues "the argument …".
  case badData(InputName, problem: String)
  /// A word of the command line is not what it should be, and this says what is wrong.
  case badWord(String)
  /// A wallet does not do what it was asked to.
  case walletRefused(String)
  /// A wallet would not take a voucher that it was asked about.
  case voucherRefused(String)
  /// A message came to nothing on the ledger, and why.
  case failedOnLedger(String, reason: String?)
  case inputTooLarge(InputName, limit: Int)
  case missingInput(path: String)
  /// A session that is not there, and nothing to begin it with.
  case missingSession(path: String)
  /// A new session, where a file is already.
  case sessionIsThere(path: String)
  /// Another program has been writing for too long.
  case sessionIsBusy(path: String)
  /// A directory, where a file is to be read.
  case directoryAsInput(path: String)
  case unreadableInput(InputName, SystemError)
  /// The reader of the output has closed it, which is no failure: `paychan … | head -1`.
  case outputClosed
  case outputFailed(SystemError)
  case unwritableFile(path: String, SystemError)
  case noThread(SystemError)
  /// An exploration cannot go on from this file.
  case checkpointRefused(path: String, CheckpointError)
}

extension CommandError {
  var exitCode: ExitCode {
    switch self {
    case .usage: .usage
    case .badData, .badWord, .walletRefused, .inputTooLarge: .badData
    case .voucherRefused, .failedOnLedger: .refused
    case .missingInput, .missingSession, .directoryAsInput: .missingInput
    case .sessionIsThere, .sessionIsBusy: .inputOutput
    case .outputClosed: .fine
    case .unreadableInput, .outputFailed, .unwritableFile, .noThread: .inputOutput
    case .checkpointRefused(_, .disk): .inputOutput
    case .checkpointRefused: .badData
    }
  }

  /// What is said on standard error, if anything; only the usage of a command fills whole lines.
  func message(columns: Int = 80) -> String? {
    switch self {
    case .usage(let error, let hint):
      "error: \(error.message)\n\(hint.text(columns: columns))"
    case .badData(let input, let problem):
      "error: \(input.description) \(problem)"
    case .badWord(let problem), .walletRefused(let problem), .voucherRefused(let problem):
      "error: \(problem)"
    case .failedOnLedger(let failure, let reason):
      "error: \(failure)\(reason.map { ": \($0)" } ?? "")"
    case .inputTooLarge(let input, let limit):
      "error: \(input.description) is larger than \(limit / (1 << 20)) MiB; split it"
    case .missingInput(let path):
      "error: there is no file '\(path)'; check the path, or pass '-' to read standard input"
    case .missingSession(let path):
      "error: there is no session '\(path)'; to begin one there, add '--family' or '--template'"
    case .sessionIsThere(let path):
      "error: there is a file '\(path)' already; leave '--family' and '--template' out to play on"
    case .sessionIsBusy(let path):
      "error: another program is writing beside '\(path)'; try again when it has ended"
    case .directoryAsInput(let path):
      "error: '\(path)' is a directory, not a file; name a file in it, or pass '-' to read standard"
        + " input"
    case .unreadableInput(let input, let error):
      "error: \(input.description) cannot be read: \(error.message)"
    case .outputClosed:
      nil
    case .outputFailed(let error):
      "error: the output cannot be written: \(error.message)"
    case .unwritableFile(let path, let error):
      "error: the file '\(path)' cannot be written: \(error.message)"
    case .noThread(let error):
      "error: no thread can be started: \(error.message); try a smaller --jobs"
    case .checkpointRefused(let path, let error):
      "error: the checkpoint '\(path)' \(error.problem)"
    }
  }
}
