public import Bitcoin
public import Hashing

/// Where a cheat's changes can lead money.
public struct CheatScripts {
  /// Where the cheat takes money that is not its share.
  public let purse: Script
  /// Where it pays everything, if it can.
  public let everything: Script

  /// Names both.
  public init(purse: Script, everything: Script) {
    self.purse = purse
    self.everything = everything
  }
}

extension TransactionChange {
  /// A transaction with the change; `nil` where it has nothing of the kind.
  public func made(
    to transaction: Transaction, spending total: Amount, _ scripts: CheatScripts
  ) -> Transaction? {
    var changed = transaction
    switch self {
    case .version(let version): changed.version = version
    case .lockTime(let lock): changed.lockTime = LockTime(rawValue: lock)
    case .sequence, .outPointIndex, .outPointTxid, .extraInput:
      guard !changed.inputs.isEmpty else { return nil }
      changeInputs(&changed.inputs)
    case .extraOutput, .outputValue, .moveValue, .outputScript, .swapOutputs, .dropOutput:
      guard changeOutputs(&changed.outputs, scripts) else { return nil }
    case .everything(let fee):
      guard fee >= .zero, fee < total, total.isInRange else { return nil }
      let rest = Amount(uncheckedSatoshis: total.satoshis - fee.satoshis)
      changed.outputs = [TransactionOutput(value: rest, scriptPubKey: scripts.everything)]
    }
    return changed
  }

  private func changeInputs(_ inputs: inout [TransactionInput]) {
    if case .sequence(let sequence) = self {
      inputs[0].sequence = InputSequence(rawValue: sequence)
    } else if case .outPointIndex(let index) = self {
      inputs[0].previousOutput.index = index
    } else if case .outPointTxid = self {
      inputs[0].previousOutput.txid = Txid(inputs[0].previousOutput.txid.digest.flipped)
    } else {
      var point = inputs[0].previousOutput
      point.index &+= 1
      inputs.append(TransactionInput(previousOutput: point, sequence: inputs[0].sequence))
    }
  }

  /// Changes outputs; tells whether there are those that it is about.
  private func changeOutputs(_ outputs: inout [TransactionOutput], _ scripts: CheatScripts) -> Bool
  {
    if case .extraOutput(let value) = self {
      outputs.append(TransactionOutput(value: value, scriptPubKey: scripts.purse))
      return true
    }
    if case .swapOutputs = self {
      guard outputs.count == 2 else { return false }
      outputs.swapAt(0, 1)
      return true
    }
    if case .moveValue(let from, let to, let amount) = self {
      return outputs.move(amount, from: from, to: to)
    }
    return changeOutput(of: &outputs, scripts)
  }

  private func changeOutput(
    of outputs: inout [TransactionOutput], _ scripts: CheatScripts
  ) -> Bool {
    if case .outputValue(let index, let value) = self, outputs.indices.contains(index) {
      outputs[index].value = value
    } else if case .outputScript(let index) = self, outputs.indices.contains(index) {
      outputs[index].scriptPubKey = scripts.purse
    } else if case .dropOutput(let index) = self, outputs.indices.contains(index) {
      outputs.remove(at: index)
    } else {
      return false
    }
    return true
  }
}

extension [TransactionOutput] {
  fileprivate mutating func move(_ amount: Amount, from: Int, to: Int) -> Bool {
    guard indices.contains(from), indices.contains(to), from != to else { return false }
    self[from].value = Amount(uncheckedSatoshis: self[from].value.satoshis &- amount.satoshis)
    self[to].value = Amount(uncheckedSatoshis: self[to].value.satoshis &+ amount.satoshis)
    return true
  }
}

extension Digest<32> {
  /// The same with its first bit the other way.
  public var flipped: Digest<32> {
    var changed = bytes
    changed[0] ^= 1
    return Digest<32>(changed)
  }
}
