internal import AccountLedger
public import ExactJSON
internal import Filecoin

extension ContractCase {
  /// The exit code of each call, and the channel after it:
  /// `{"id": …, "steps": [{"exit": 0, "state": {…}}, …]}`.
  ///
  /// While there is no channel, a step has no state.
  public func answer() -> JSON {
    var run = ContractRun(setup)
    return ["id": id, "steps": .array(steps.map { run.answer(to: $0) })]
  }
}

/// A case that is being run.
private struct ContractRun {
  private let setup: ContractSetup
  private var stage: Stage

  private enum Stage {
    case nothing
    case constructed(ChannelState)
    case open(ChannelContract)
    case collected(CollectPayout)
  }

  init(_ setup: ContractSetup) {
    self.setup = setup
    stage =
      switch setup {
      case .channel(let contract, _): .open(contract)
      case .actors: .nothing
      }
  }

  mutating func answer(to step: ContractStep) -> JSON {
    let exit = make(step)
    guard let state = stateJSON else { return ["exit": .number(exit.value)] }
    return ["exit": .number(exit.value), "state": state]
  }

  private mutating func make(_ step: ContractStep) -> ExitCode {
    do throws(ContractRefusal) {
      switch (stage, step.call) {
      case (.nothing, .construct(let parameters)):
        stage = .constructed(
          try ChannelContract.constructed(parameters, in: context(of: step)))
      case (.nothing, _), (.collected, _):
        return .receiverGone
      case (.constructed(let state), let call):
        let contract = ChannelContract(id: .system, state: state, balance: .zero)
        _ = try contract.outcome(of: call, in: context(of: step))
      case (.open(let contract), let call):
        stage = Self.stage(
          of: contract, after: try contract.outcome(of: call, in: context(of: step)))
      }
      return .ok
    } catch {
      return error.exit
    }
  }

  private static func stage(of contract: ChannelContract, after outcome: ContractOutcome) -> Stage {
    switch outcome {
    case .changed(let state):
      .open(ChannelContract(id: contract.id, state: state, balance: contract.balance))
    case .collected(let payout): .collected(payout)
    }
  }

  private func context(of step: ContractStep) -> CallContext {
    let setup = setup
    let payee: ActorID? = if case .open(let contract) = stage { contract.state.to } else { nil }
    return CallContext(
      epoch: step.epoch, caller: step.caller,
      resolve: { setup.resolve($0) }, exists: { setup.exists($0) },
      authenticates: CaseKeys.authenticates,
      call: { _ in step.extraExit },
      pay: { party, _ in party == payee ? step.payoutExit : .ok })
  }

  private var stateJSON: JSON? {
    switch stage {
    case .nothing: nil
    case .constructed(let state):
      .object(
        JSONObject(
          uniqueKeysWithValues: [
            ("from", .string(state.from.address.text())), ("to", .string(state.to.address.text())),
          ] + state.members))
    case .open(let contract):
      .object(
        JSONObject(
          uniqueKeysWithValues: [("balance", .string(contract.balance.decimal))]
            + contract.state.members))
    case .collected(let payout):
      [
        "deleted": true,
        "paid": ["to": .string(payout.to.decimal), "from": .string(payout.from.decimal)],
      ]
    }
  }
}

extension ContractSetup {
  /// A number leads to its actor; a key's address only if the setup says so.
  fileprivate func resolve(_ address: Address) -> ActorID? {
    if let number = address.id { return ActorID(number) }
    return switch self {
    case .channel(let contract, let aliases): aliases.contains(address) ? contract.id : nil
    case .actors(let resolves, _): resolves[address]
    }
  }

  fileprivate func exists(_ party: ActorID) -> Bool {
    switch self {
    case .channel: true
    case .actors(_, let existing): existing.contains(party)
    }
  }
}

extension ChannelState {
  fileprivate var members: [(String, JSON)] {
    [
      ("toSend", .string(toSend.decimal)),
      ("settlingAt", .number(settlingAt.value)),
      ("minSettleHeight", .number(minSettleHeight.value)),
      (
        "lanes",
        .array(
          lanes.map { entry in
            [
              "id": .number(entry.number), "redeemed": .string(entry.lane.redeemed.decimal),
              "nonce": .number(entry.lane.nonce),
            ]
          })
      ),
    ]
  }
}
