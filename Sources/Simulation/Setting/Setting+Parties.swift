internal import Bitcoin
internal import Channels
internal import Secp256k1

extension Setting {
  /// The payer before it has a channel.
  func payer(_ scenario: Scenario) -> Timelock.Payer {
    Timelock.Payer(
      secret: secrets.payer, payout: members.payer.payout,
      wallet: Wallet(
        secret: purses.payer, coins: coins, change: purseScript(of: .payer)),
      rulebook: Timelock.Rulebook(waiving: scenario.waived.payer))
  }

  /// The payee before it has a channel.
  func payee(_ scenario: Scenario) -> Timelock.Payee {
    Timelock.Payee(
      secret: secrets.payee, payout: members.payee.payout,
      rulebook: Timelock.Rulebook(waiving: scenario.waived.payee))
  }

  /// Keys follow from the seed, and all the rest from terms and rules.
  static func mark(of scenario: Scenario, offeredBy payer: PublicKey) -> Mark {
    var writer = MarkWriter()
    writer.write(scenario.seed)
    let member = Member(key: payer, payout: Script())
    writer.write(Timelock.Channel.id(of: scenario.terms, offeredBy: member).digest)
    for role in PaymentRole.allCases {
      let waived = scenario.waived[role]
      for rule in Timelock.Rule.allCases where waived.contains(rule) { writer.write(rule.rawValue) }
      writer.write(role.rawValue)
      writer.write(scenario.recording[role].rawValue)
    }
    return writer.mark
  }
}
