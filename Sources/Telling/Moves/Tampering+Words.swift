internal import Bitcoin
package import Channels
package import Simulation

extension TransactionChange {
  /// The change as an addition to the name of a message or a transaction; `everything` goes to the
  /// role that is named.
  package func words(everythingTo role: some ChannelRole) -> String {
    switch self {
    case .version(let version): "with version \(version)"
    case .lockTime(let lock): "with nLockTime \(grouped(lock))"
    case .sequence(let sequence): "with sequence 0x\(String(sequence, radix: 16))"
    case .outPointIndex(let index): "spending output \(index) of the funding"
    case .outPointTxid: "spending another transaction"
    case .extraInput: "with an input more"
    case .extraOutput(let amount): "with an output of \(amount.words) more"
    case .outputValue(let output, let amount): "with \(amount.words) in output \(output)"
    case .moveValue(let from, let to, let amount):
      "with \(amount.words) moved from output \(from) to output \(to)"
    case .outputScript(let output): "with another script in output \(output)"
    case .swapOutputs: "with its outputs swapped"
    case .dropOutput(let output): "without output \(output)"
    case .everything(let fee):
      "with everything but a fee of \(fee.words) to the \(role.rawValue)"
    }
  }
}

extension SignatureChange {
  /// The change as an addition to the name of a message or a transaction.
  package var words: String {
    switch self {
    case .hashType(let type): "signed with hash type 0x\(String(type, radix: 16))"
    case .highS: "with the high S of its signature"
    case .wrongKey: "signed by another key"
    case .missing: "without its signature"
    case .damaged: "with a damaged signature"
    }
  }
}
