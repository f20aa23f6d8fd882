import Bitcoin
import Channels
import Hashing
import Secp256k1
import Testing

@testable import Timelock

/// Changes to the signature that a message carries.
extension MessageChange {
  private init(
    signature name: String,
    make: @escaping @Sendable (inout Proposal, Moment, Table) throws -> Timelock.Refusal
  ) {
    self.init(name, at: \.carriesSignature) { message, moment, table in
      var proposal = try #require(message.proposal)
      let refusal = try make(&proposal, moment, table)
      try message.replace(proposal)
      return refusal
    }
  }

  static let ofSignatures = [
    MessageChange(signature: "no signature") { proposal, moment, _ in
      proposal.signature = nil
      return .signature(.missing(moment.receiver.other))
    },
    MessageChange(signature: "somebody else's key") { proposal, moment, table in
      let expected = try #require(proposal.signature?.key)
      let channel = try #require(table.payer.channel)
      let stranger = Scene.secret(77)
      proposal.signature = PartialSignature(
        key: stranger.publicKey,
        signature: channel.sign(moment.closing.division, moment.closing.form, with: stranger))
      return .signature(.wrongSigner(expected: expected, found: stranger.publicKey))
    },
    MessageChange(signature: "a signature of another hash type") { proposal, moment, table in
      let channel = try #require(table.payer.channel)
      let digest = channel.digest(of: proposal.transaction, type: .single)
      proposal.signature?.signature = ChannelSignature(
        moment.receiver.other.secret.signECDSA(digest: digest.bytes), type: .single)
      return .signature(.wrongHashType(expected: .all, found: .single))
    },
    MessageChange(signature: "the twin with the high S") { proposal, _, _ in
      let low = try #require(proposal.signature?.signature.signature)
      proposal.signature?.signature = ChannelSignature(try low.withHighS())
      return .signature(.highS)
    },
    MessageChange(signature: "a signature of something else") { proposal, moment, table in
      let channel = try #require(table.payer.channel)
      let other = Timelock.Division(state: 9, toPayee: sat(9))
      proposal.signature?.signature = channel.sign(
        other, with: moment.receiver.other.secret)
      return .signature(.bad(moment.receiver.other))
    },
    MessageChange("a wish for another hash type", at: \.carriesTransaction) { message, _, _ in
      var proposal = try #require(message.proposal)
      proposal.type = .single
      try message.replace(proposal)
      return .signature(.wrongHashType(expected: .all, found: .single))
    },
  ]
}

extension ECDSASignature {
  /// The signature with the order of the curve less S in place of S, which verifies as well.
  fileprivate func withHighS() throws -> ECDSASignature {
    let compact = compact
    var rAndS = (0..<64).map { compact[$0] }
    let twin = try SecretKey(Array(rAndS[32...])).negated.exportBytes()
    for index in 0..<32 { rAndS[32 + index] = twin[index] }
    return try ECDSASignature(compact: rAndS)
  }
}
