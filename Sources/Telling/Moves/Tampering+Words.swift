internal import Bitcoin
package import Channels
package import Simulation

extension TransactionChange {
  /// The change as an addition to the name of a message or a transaction; `everything` goes to the
  /// role that is named.
  package func words(everythingTo role: some ChannelRole) -> String {
    switch self {
    case .version(let version): told("with version \(version)")
    case .lockTime(let lock): told("with nLockTime \(grouped(lock))")
    case .sequence(let sequence): told("with sequence 0x\(String(sequence, radix: 16))")
    case .outPointIndex(let index): told("spending output \(index) of the funding")
    case .outPointTxid: told("spending another transaction")
    case .extraInput: told("with an input more")
    case .extraOutput(let amount): told("with an output of \(amount.words) more")
    case .outputValue(let output, let amount): told("with \(amount.words) in output \(output)")
    case .moveValue(let from, let to, let amount):
      told("with \(amount.words) moved from output \(from) to output \(to)")
    case .outputScript(let output): told("with another script in output \(output)")
    case .swapOutputs: told("with its outputs swapped")
    case .dropOutput(let output): told("without output \(output)")
    case .everything(let fee):
      told("with everything but a fee of \(fee.words) to the \(role.words)")
    }
  }
}

extension SignatureChange {
  /// The change as an addition to the name of a message or a transaction.
  package var words: String {
    switch self {
    case .hashType(let type): told("signed with hash type 0x\(String(type, radix: 16))")
    case .highS: told("with the high S of its signature")
    case .wrongKey: told("signed by another key")
    case .missing: told("without its signature")
    case .damaged: told("with a damaged signature")
    }
  }
}
