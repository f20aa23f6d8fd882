internal import Bitcoin
package import Channels
package import Hashing
internal import Secp256k1

extension OneWay {
  /// A proposal that nothing stands against, and what is needed to sign it or to keep it.
  package struct Examined: Hashable, Sendable {
    /// What it is: the template's transaction, unless rules are waived.
    package let body: Body
    /// The sender's signature, if one was expected.
    package let signature: ChannelSignature?
  }
}

extension OneWay.Template {
  /// Holds a proposal against the template, and its signature against the sender's key.
  ///
  /// First the shape, then the spent output, then the signature. A sender is named where a
  /// signature is expected; the template's digest is given where it can be had more cheaply.
  package func examine(
    _ proposal: Proposal, input: Int = 0, from sender: (role: PaymentRole, member: Member)?,
    digest known: Digest<32>? = nil, under rulebook: OneWay.Rulebook
  ) throws(OneWay.Refusal) -> OneWay.Examined {
    let body = try body(of: proposal, under: rulebook)
    try checkSpent(spent[input], of: proposal, under: rulebook)
    guard let sender else {
      try rulebook.requireType(proposal.type)
      return OneWay.Examined(body: body, signature: nil)
    }
    let signature = try rulebook.requireSignature(
      of: proposal, by: sender.role, key: sender.member.key,
      digest: { digest(of: body, input: input, type: $0, known: known) })
    return OneWay.Examined(body: body, signature: signature)
  }

  /// Finds out what a transaction is: the template's, or another one that waived rules let pass.
  private func body(
    of proposal: Proposal, under rulebook: OneWay.Rulebook
  ) throws(OneWay.Refusal) -> OneWay.Body {
    let found = proposal.transaction
    guard !isTemplate(found) else { return .template }
    try rulebook.requireShape(of: found, as: transaction, shares: shares)
    return .deviant(found)
  }

  /// Whether a transaction is this one, whatever its inputs show already: no signature covers that,
  /// and both parties put their own in its place.
  private func isTemplate(_ found: Transaction) -> Bool {
    found.version == transaction.version && found.lockTime == transaction.lockTime
      && found.outputs == transaction.outputs
      && found.inputs.elementsEqual(transaction.inputs) {
        $0.previousOutput == $1.previousOutput && $0.sequence == $1.sequence
      }
  }

  /// Refuses another amount than the spent output's, and another script than the one it hides.
  private func checkSpent(
    _ expected: Spent, of proposal: Proposal, under rulebook: OneWay.Rulebook
  ) throws(OneWay.Refusal) {
    try rulebook.require(
      proposal.spentOutput == expected.output,
      else: .template(
        .wrongSpentOutput(expected: expected.output, found: proposal.spentOutput)))
    try rulebook.require(
      proposal.script == expected.script,
      else: .template(
        .wrongSpentOutput(
          expected: expected.output,
          found: TransactionOutput(
            value: expected.output.value,
            scriptPubKey: .payToWitnessScriptHash(of: proposal.script)))))
  }

  /// The digest of what was proposed, computed no more often than needed.
  private func digest(
    of body: OneWay.Body, input: Int, type: SighashType, known: Digest<32>?
  ) -> Digest<32> {
    switch body {
    case .template:
      if let known, type == .all { return known }
      return digest(input: input, type: type)
    case .deviant(let transaction): return digest(of: transaction, input: input, type: type)
    }
  }
}
