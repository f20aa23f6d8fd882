internal import Bitcoin
internal import Channels
internal import Hashing
internal import Secp256k1
public import Simulation

// What a message brings: whatever has ever reached a party with the other side's signature, for it
// can always add its own.
extension OneWay {
  public static func holdings(
    broughtBy message: Part<Message>, to participant: Participant<OneWay>,
    in contract: Part<FundedChannel>, recalling completions: Completions<[Holding]>
  ) -> [Holding] {
    guard !message.content.proposals.isEmpty else { return [] }
    let role = participant.role
    return completions.completion(of: message, for: role.index, in: contract) {
      let secret = participant.setting.wallets.secrets[role]
      let channel = contract.content
      switch (message.content.body, role) {
      case (.pay(let toPayee, let backing, let proposals), .payee):
        let payment = Payment(number: message.content.state, toPayee: toPayee, backing: backing)
        return channel.closes(payment, proposals, with: secret) {
          participant.party.verified(payment, from: $0)
        }
      case (.wayOut(let proposal), .payer):
        return channel.waysOut(proposal, with: secret)
      case (_, _): return nil
      }
    } ?? []
  }
}

extension OneWay.FundedChannel {
  /// What a payee can make of the payer's signatures: a close from each output for which there are
  /// enough of them.
  fileprivate func closes(
    _ payment: OneWay.Payment, _ proposals: [Proposal], with secret: SecretKey,
    verified: (OneWay.Source) -> [ChannelSignature]
  ) -> [OneWay.Holding] {
    var rest = proposals[...]
    return sources.compactMap { source in
      let template = close(payment, from: source)
      let own = rest.prefix(template.spent.count)
      rest = rest.dropFirst(template.spent.count)
      guard let given = signatures(of: template, Array(own), verified(source)),
        let first = own.first
      else { return nil }
      return close(payment, from: source, template.body(of: first.transaction), given, with: secret)
    }
  }

  /// The payer's signatures of a close, if there is one for each input; those that the payee has
  /// verified itself are not verified again.
  private func signatures(
    of template: OneWay.Template, _ proposals: [Proposal], _ verified: [ChannelSignature]
  ) -> [ChannelSignature]? {
    guard let first = proposals.first, proposals.count == template.spent.count,
      !first.transaction.inputs.isEmpty
    else { return nil }
    var given: [ChannelSignature] = []
    for (input, proposal) in proposals.enumerated() {
      if verified.indices.contains(input), proposal.transaction == template.transaction,
        proposal.signature?.signature == verified[input]
      {
        given.append(verified[input])
      } else if let signature = template.signature(
        of: proposal, input: input, by: channel.payer.key)
      {
        given.append(signature)
      } else {
        return nil
      }
    }
    return given
  }

  private func close(
    _ payment: OneWay.Payment, from source: OneWay.Source, _ body: OneWay.Body,
    _ given: [ChannelSignature], with secret: SecretKey
  ) -> OneWay.Holding? {
    let signed = OneWay.SignedPayment(
      payment: payment,
      closes: [
        OneWay.SignedClose(
          source: source, signatures: given, body: body)
      ])
    return draft(of: signed, from: source).map { draft in
      OneWay.Holding(
        OneWay.TransactionName(payment, from: source), draft, .cosigned(given[0].type),
        finish: { self.close(signed, from: source, with: secret) })
    }
  }

  /// What a payer can make of the payee's signature: its way out.
  fileprivate func waysOut(_ proposal: Proposal, with secret: SecretKey) -> [OneWay.Holding] {
    guard let template = wayOut, !proposal.transaction.inputs.isEmpty,
      let given = template.signature(of: proposal, input: 0, by: channel.payee.key),
      let whole = wayOut(
        template.body(of: proposal.transaction), signedBy: given, with: secret)
    else { return [] }
    return [OneWay.Holding(wayOutName, whole, .cosigned(given.type))]
  }

  /// What the way out that both sign is called.
  var wayOutName: OneWay.TransactionName { kickOffOutPoint == nil ? .refund : .kickOff }
}

extension OneWay.Party {
  /// The payer's signatures of a payment that the payee has verified itself, by the inputs of the
  /// close from a source; none where it leaves a rule out, and may have verified nothing.
  fileprivate func verified(
    _ payment: OneWay.Payment, from source: OneWay.Source
  ) -> [ChannelSignature] {
    guard case .payee(let payee) = self, payee.rulebook.waived.isEmpty,
      case .paid(let signed)? = payee.open?.standing, signed.payment == payment
    else { return [] }
    return signed.closes.first { $0.source == source }?.signatures ?? []
  }
}

extension OneWay.Template {
  /// The signature that a proposal carries, if it is a key's for what the proposal says.
  fileprivate func signature(
    of proposal: Proposal, input: Int, by key: PublicKey
  ) -> ChannelSignature? {
    guard let given = proposal.signature?.signature else { return nil }
    let covered = digest(of: proposal.transaction, input: input, type: given.type)
    return key.verifyAllowingHighS(given.signature, digest: covered.bytes) ? given : nil
  }

  /// What a transaction is: this one, or another that waived rules let pass.
  fileprivate func body(of found: Transaction) -> OneWay.Body {
    found == transaction ? .template : .deviant(found)
  }
}
