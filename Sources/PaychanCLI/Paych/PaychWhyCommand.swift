internal import AccountLedger
internal import Bitcoin
internal import Channels
internal import ExactJSON
internal import Filecoin
internal import Simulation
internal import Telling
internal import Voucher

/// `paychan paych voucher why`: what the payee's wallet and the contract say of a voucher.
enum PaychWhyCommand {
  static let command = Command(
    name: "why",
    abstract: "Ask the wallet and the contract about a voucher, and why they say so.",
    discussion: """
      Two verdicts stand side by side: whether the payee's wallet would take the voucher, and \
      whether the contract would redeem it in the next epoch. Each refusal has its rule, what was \
      compared, and when it would be acceptable. The exit code is 1 where one of them refuses.

        paychan paych voucher why <channel> <voucher>
      """,
    arguments: [PaychArguments.channel, PaychArguments.voucher],
    options: [PaychVoucherCommands.secret, PaychSession.option, PaychArguments.json],
    work: .run { invocation throws(CommandError) in
      let session = try PaychSession.reading(invocation)
      let channel = try invocation.address(PaychArguments.channel)
      let voucher = try invocation.voucher(PaychArguments.voucher)
      try session.requireChannel(channel)
      let verdicts = session.wallet(.payee).verdicts(
        on: voucher, in: channel, secret: try invocation.secret)
      if invocation.has(PaychArguments.json) {
        _ = try invocation.show(verdicts.json)
      } else {
        for line in verdicts.lines { try invocation.output.write(line + "\n") }
      }
      return verdicts.wallet.accepts && verdicts.contract.accepts ? .fine : .refused
    })
}

extension Voucher.TwoVerdicts {
  /// Both verdicts, a few lines each.
  fileprivate var lines: [String] {
    ["the payee's wallet: \(wallet.title)"] + wallet.details.map { "  \($0)" }
      + ["the contract: \(contract.title)"] + contract.details.map { "  \($0)" }
  }

  /// The same as data.
  fileprivate var json: JSON {
    ["wallet": wallet.json, "contract": contract.json]
  }
}

extension Voucher.WalletVerdict {
  fileprivate var title: String {
    switch self {
    case .accepted(let delta): "takes it, for \(delta.text) more"
    case .known: "has it already"
    case .refused(let refusal): "refuses it, by the rule '\(refusal.rule.rawValue)'"
    }
  }

  fileprivate var details: [String] {
    guard case .refused(let refusal) = self else { return [] }
    return refusal.explanation + (refusal.lotusText().map { ["lotus says: \($0)"] } ?? [])
  }

  fileprivate var json: JSON {
    switch self {
    case .accepted(let delta): ["accepted": true, "delta": .string(delta.decimal)]
    case .known: ["accepted": true, "delta": "0"]
    case .refused(let refusal): ["accepted": false, "refusal": refusal.json]
    }
  }
}

extension Voucher.ContractVerdict {
  fileprivate var title: String {
    switch self {
    case .accepted(let state): "redeems it; the payee is owed \(state.toSend.text) then"
    case .refused(let refusal):
      "refuses it with exit code \(refusal.exit.value), by the rule '\(refusal.rule.rawValue)'"
    case .noChannel: "is not there: the ledger shows no such channel"
    }
  }

  fileprivate var details: [String] {
    guard case .refused(let refusal) = self else { return [] }
    let when = refusal.possibleFrom.map {
      "It is acceptable from epoch \($0.value) on, as far as this rule goes."
    }
    return [refusal.reason] + [when].compactMap(\.self)
  }

  fileprivate var json: JSON {
    switch self {
    case .accepted(let state): ["accepted": true, "toSend": .string(state.toSend.decimal)]
    case .refused(let refusal):
      [
        "accepted": false, "exit": .number(refusal.exit.value),
        "rule": .string(refusal.rule.rawValue), "reason": .string(refusal.reason),
        "possible-from": refusal.possibleFrom.map { .number($0.value) } ?? .null,
      ]
    case .noChannel: ["accepted": false, "exit": .null, "rule": .null]
    }
  }
}
