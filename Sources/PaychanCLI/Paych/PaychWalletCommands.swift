internal import AccountLedger
internal import Channels
internal import ExactJSON
internal import Filecoin
internal import Simulation
internal import Voucher

/// `paychan paych addresses` and `balances`: who the two wallets are, and what they have.
enum PaychWalletCommands {
  static let addresses = Command(
    name: "addresses",
    abstract: "Name the two wallets of the session.",
    discussion: """
      The keys follow from the session and are public: they are for learning and testing alone.

        paychan paych addresses --json
      """,
    options: [PaychSession.option, PaychArguments.json],
    work: .run { invocation throws(CommandError) in
      let wallets = try PaychSession.reading(invocation).world.setting.wallets
      return try invocation.show(
        perRole: wallets.addresses.map { .string($0.text()) }
      ) { "\($0.rawValue): \(wallets.addresses[$0].text())" }
    })

  static let balances = Command(
    name: "balances",
    abstract: "Show what the two wallets have, and what has changed.",
    discussion: """
      Amounts are FIL on the accounts; what lies in a channel belongs to neither yet.

        paychan paych balances --json
      """,
    options: [PaychSession.option, PaychArguments.json],
    work: .run { invocation throws(CommandError) in
      let session = try PaychSession.reading(invocation)
      let balances = PerRole<PaymentRole, TokenAmount> { session.balance(of: $0) }
      let start = session.world.setting.wallets.start
      return try invocation.show(
        perRole: PerRole { role in
          [
            "balance": .string(balances[role].unitless),
            "change": .string((balances[role] - start[role]).unitless),
          ]
        }
      ) { role in
        let change = balances[role] - start[role]
        return "\(role.rawValue): \(balances[role].text)"
          + " (\(change.isNegative ? "" : "+")\(change.text))"
      }
    })
}

extension PaychSession {
  /// What an account holds.
  func balance(of role: PaymentRole) -> TokenAmount {
    let address = world.setting.wallets.addresses[role]
    return ledger.account(address)?.balance ?? .zero
  }
}

extension Invocation {
  /// Shows something of each wallet: as JSON where that is asked for, or a line for each.
  fileprivate func show(
    perRole values: PerRole<PaymentRole, JSON>, line: (PaymentRole) -> String
  ) throws(CommandError) -> ExitCode {
    if has(PaychArguments.json) {
      return try show(["payer": values.payer, "payee": values.payee])
    }
    for role in PaymentRole.allCases { try output.write(line(role) + "\n") }
    return .fine
  }
}
