import Bitcoin
import Channels
import Hashing
import Secp256k1
import Testing

@testable import Timelock

/// One change to a proposal that stands, the reason it must be refused for, and the rule that says
/// so.
struct ProposalCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let form: Timelock.ClosingForm
  let change: @Sendable (inout Proposal) throws -> Void
  let refusal: @Sendable (Timelock.FundedChannel) throws -> Timelock.Refusal

  init(
    _ name: String, _ form: Timelock.ClosingForm = .locked,
    change: @escaping @Sendable (inout Proposal) throws -> Void,
    _ refusal: @escaping @Sendable (Timelock.FundedChannel) throws -> Timelock.Refusal
  ) {
    testDescription = name
    self.form = form
    self.change = change
    self.refusal = refusal
  }
}

@Suite("A proposal")
struct ExamineTests {
  static let division = Timelock.Division(state: 7, toPayee: .sat(7_000))

  let scene: TemplateScene
  let funded: Timelock.FundedChannel

  init() throws {
    scene = try TemplateScene()
    funded = try scene.funded
  }

  private func proposal(
    _ division: Timelock.Division, _ form: Timelock.ClosingForm
  ) -> Proposal {
    let signature = funded.sign(division, form, with: scene.payerSecret)
    return funded.proposal(division, form, signature: signature, by: .payer)
  }

  private func examine(
    _ proposal: Proposal, _ form: Timelock.ClosingForm = .locked,
    waiving rules: Set<Timelock.Rule> = []
  ) throws(Timelock.Refusal) -> Timelock.Examined {
    try funded.examine(
      proposal, as: Self.division, form, from: .payer,
      under: Timelock.Rulebook(waiving: rules))
  }

  @Test(
    "that is the template's is taken, and its digest is the one to sign",
    arguments: Closing.all, Timelock.FundingKind.allCases)
  func accepted(_ closing: Closing, _ kind: Timelock.FundingKind) throws {
    let scene = try TemplateScene(fundingKind: kind)
    let funded = try scene.funded
    let digest = funded.digest(closing.division, closing.form)
    for sender in PaymentRole.allCases {
      let signature = funded.sign(closing.division, closing.form, with: scene.secret(of: sender))
      let proposal = funded.proposal(
        closing.division, closing.form, signature: signature, by: sender)
      for known in [nil, digest] {
        let examined = try funded.examine(
          proposal, as: closing.division, closing.form, from: sender, digest: known,
          under: .complete)
        #expect(
          examined
            == Timelock.Examined(
              body: .template, signature: signature, digest: digest, type: .all))
        let own = scene.secret(of: sender.other)
        #expect(
          funded.sign(examined, with: own) == funded.sign(closing.division, closing.form, with: own)
        )
      }
    }
  }

  @Test("without a signature is taken where none is expected")
  func unsigned() throws {
    let proposal = funded.proposal(.refund, by: .payer)
    let examined = try funded.examine(
      proposal, as: .refund, .locked, from: nil, under: .complete)
    #expect(examined.signature == nil)
    #expect(examined.digest == funded.digest(.refund))
    #expect(throws: Timelock.Refusal.signature(.missing(.payer))) {
      try funded.examine(proposal, as: .refund, .locked, from: .payer, under: .complete)
    }
    var odd = proposal
    odd.type = .none
    #expect(throws: Timelock.Refusal.signature(.wrongHashType(expected: .all, found: .none))) {
      try funded.examine(odd, as: .refund, .locked, from: nil, under: .complete)
    }
  }

  @Test("with one change is refused for that change", arguments: shape + signature)
  func refused(_ known: ProposalCase) throws {
    var proposal = proposal(Self.division, known.form)
    _ = try examine(proposal, known.form)
    try known.change(&proposal)
    #expect(throws: try known.refusal(funded)) { try examine(proposal, known.form) }
  }

  @Test(
    "with one change is taken for another transaction where the rule is waived",
    arguments: shape.filter { $0.testDescription != "no input" })
  func waived(_ known: ProposalCase) throws {
    var proposal = proposal(Self.division, known.form)
    try known.change(&proposal)
    let rule = try known.refusal(funded).rule
    let examined = try resigned(proposal, known, waiving: [rule])
    guard rule != .spentOutput else { return }
    #expect(examined.body == .deviant(proposal.transaction))
    #expect(examined.digest == funded.digest(of: proposal.transaction, type: .all))
  }

  /// Examines a changed proposal after its sender has signed the change.
  private func resigned(
    _ proposal: Proposal, _ known: ProposalCase, waiving rules: Set<Timelock.Rule>
  ) throws -> Timelock.Examined {
    var proposal = proposal
    let digest = funded.digest(of: proposal.transaction, type: .all)
    proposal.signature?.signature = ChannelSignature(
      scene.payerSecret.signECDSA(digest: digest.bytes))
    return try examine(proposal, known.form, waiving: rules)
  }

  @Test("without any input is refused whatever is waived")
  func noInput() throws {
    var proposal = proposal(Self.division, .locked)
    proposal.transaction.inputs = []
    #expect(throws: Timelock.Refusal.template(.wrongInputCount(0))) {
      try examine(proposal, waiving: Set(Timelock.Rule.allCases))
    }
  }

  @Test("is signed with the type that it asks for where that rule is waived")
  func otherType() throws {
    var proposal = proposal(Self.division, .locked)
    proposal.type = .single
    let digest = funded.digest(of: proposal.transaction, type: .none)
    proposal.signature?.signature = ChannelSignature(
      scene.payerSecret.signECDSA(digest: digest.bytes), type: .none)
    let examined = try examine(proposal, waiving: [.hashType])
    #expect(examined.digest == funded.digest(of: proposal.transaction, type: .single))
    let own = funded.sign(examined, with: scene.payeeSecret)
    #expect(own.type == .single)
    #expect(
      scene.payeeSecret.publicKey.verify(own.signature, digest: examined.digest.bytes))
  }

  @Test(
    "with a spoilt signature is taken where the rule is waived",
    arguments: signature.filter { $0.testDescription != "another key's signature" })
  func waivedSignature(_ known: ProposalCase) throws {
    var proposal = proposal(Self.division, known.form)
    try known.change(&proposal)
    let rule = try known.refusal(funded).rule
    let rules: Set<Timelock.Rule> = rule == .hashType ? [rule, .signature] : [rule]
    let examined = try examine(proposal, known.form, waiving: rules)
    #expect(examined.body == .template)
    #expect(examined.signature == proposal.signature?.signature)
  }
}
