public import Bitcoin
internal import Channels
public import Hashing

extension Timelock.FundedChannel {
  /// What both sign for a division: the prepared message with its few changing bytes behind it.
  ///
  /// Over a segwit funding nothing is allocated; the older hash has no constant part to prepare.
  public func digest(
    _ division: Timelock.Division, _ form: Timelock.ClosingForm = .locked
  ) -> Digest<32> {
    switch channel.terms.fundingKind {
    case .p2sh: return digest(of: transaction(division, form), type: .all)
    case .p2wsh:
      let fields = Timelock.ClosingFields(division, form, in: channel)
      return prepared(form).digest(
        outputs: channel.outputsHash(fields.made), lock: fields.lock)
    }
  }

  /// A settlement is hashed once in a channel's life, so its start is not kept.
  private func prepared(_ form: Timelock.ClosingForm) -> PreparedSpend {
    switch form {
    case .locked: preparedLocked
    case .settlement: channel.preparedSpend(of: outPoint, sequence: .final)
    }
  }

  /// What both sign for a transaction of whatever shape that spends the funding output first.
  public func digest(of transaction: Transaction, type: SighashType) -> Digest<32> {
    precondition(!transaction.inputs.isEmpty, "a transaction that spends nothing cannot be signed")
    return channel.terms.fundingKind.digest(
      of: transaction, spending: channel.fundingOutput.value, script: channel.script, type: type)
  }
}

extension Timelock.FundingKind {
  /// What a signature of the first input signs.
  func digest(
    of transaction: Transaction, spending amount: Amount, script: Script, type: SighashType
  ) -> Digest<32> {
    let hasher = SignatureHasher(transaction)
    return switch self {
    case .p2wsh: hasher.segwitV0(input: 0, scriptCode: script, amount: amount, type: type)
    case .p2sh: hasher.legacy(input: 0, scriptCode: script, type: type)
    }
  }
}

extension Timelock.Channel {
  /// The start of the message for every transaction that spends the funding with a sequence.
  func preparedSpend(
    of outPoint: OutPoint, sequence: InputSequence
  ) -> PreparedSpend {
    PreparedSpend(
      version: Timelock.ClosingFields.version, outPoint: outPoint, sequence: sequence,
      script: script, amount: fundingOutput.value)
  }

  /// BIP-0143's hash of the outputs that a division makes.
  fileprivate func outputsHash(_ made: Timelock.MadeAmounts) -> Digest<32> {
    var hash = OutputsHash()
    if let amount = made.payer { hash.append(amount, payer.payout) }
    if let amount = made.payee { hash.append(amount, payee.payout) }
    return hash.digest
  }
}
