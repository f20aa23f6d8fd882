internal import Bitcoin
internal import Channels
internal import Hashing

extension Forger {
  /// A transaction with one change; `nil` where it has nothing of the kind.
  func change(
    _ transaction: Transaction, spending total: Amount, _ tampering: Tampering
  ) -> Transaction? {
    var changed = transaction
    switch tampering {
    case .version(let version): changed.version = version
    case .lockTime(let lock): changed.lockTime = LockTime(rawValue: lock)
    case .sequence, .outPointIndex, .outPointTxid, .extraInput:
      guard let inputs = change(transaction.inputs, tampering) else { return nil }
      changed.inputs = inputs
    case .extraOutput, .outputValue, .moveValue, .outputScript, .swapOutputs, .dropOutput:
      guard let outputs = change(transaction.outputs, tampering) else { return nil }
      changed.outputs = outputs
    case .everythingToPayer(let fee):
      guard fee >= .zero, fee < total, total.isInRange else { return nil }
      let rest = Amount(uncheckedSatoshis: total.satoshis - fee.satoshis)
      changed.outputs = [TransactionOutput(value: rest, scriptPubKey: payout)]
    case .channel, .state, .toPayee, .spentValue, .hashType, .highS, .wrongKey, .noSignature,
      .damagedSignature:
      return nil
    }
    return changed
  }

  private func change(
    _ inputs: [TransactionInput], _ tampering: Tampering
  ) -> [TransactionInput]? {
    guard let first = inputs.first else { return nil }
    var changed = inputs
    switch tampering {
    case .sequence(let sequence): changed[0].sequence = InputSequence(rawValue: sequence)
    case .outPointIndex(let index): changed[0].previousOutput.index = index
    case .outPointTxid:
      changed[0].previousOutput.txid = Txid(first.previousOutput.txid.digest.flipped)
    case .extraInput:
      var point = first.previousOutput
      point.index &+= 1
      changed.append(TransactionInput(previousOutput: point, sequence: first.sequence))
    case .channel, .state, .toPayee, .version, .lockTime, .extraOutput, .outputValue, .moveValue,
      .outputScript, .swapOutputs, .dropOutput, .everythingToPayer, .spentValue, .hashType, .highS,
      .wrongKey, .noSignature, .damagedSignature:
      return nil
    }
    return changed
  }

  private func change(
    _ outputs: [TransactionOutput], _ tampering: Tampering
  ) -> [TransactionOutput]? {
    var changed = outputs
    switch tampering {
    case .extraOutput(let value):
      changed.append(TransactionOutput(value: value, scriptPubKey: purse))
    case .outputValue(let index, let value):
      guard outputs.indices.contains(index) else { return nil }
      changed[index].value = value
    case .moveValue(let from, let to, let amount):
      guard outputs.indices.contains(from), outputs.indices.contains(to), from != to else {
        return nil
      }
      changed[from].value = Amount(
        uncheckedSatoshis: outputs[from].value.satoshis &- amount.satoshis)
      changed[to].value = Amount(
        uncheckedSatoshis: outputs[to].value.satoshis &+ amount.satoshis)
    case .outputScript(let index):
      guard outputs.indices.contains(index) else { return nil }
      changed[index].scriptPubKey = purse
    case .swapOutputs:
      guard outputs.count == 2 else { return nil }
      changed.swapAt(0, 1)
    case .dropOutput(let index):
      guard outputs.indices.contains(index) else { return nil }
      changed.remove(at: index)
    case .channel, .state, .toPayee, .version, .lockTime, .sequence, .outPointIndex, .outPointTxid,
      .extraInput, .everythingToPayer, .spentValue, .hashType, .highS, .wrongKey, .noSignature,
      .damagedSignature:
      return nil
    }
    return changed
  }
}
