import Bitcoin
import Channels
import Checker
import Exploration
import Simulation
import Timelock

/// The example of the documentation, word for word.
func ownFutures(_ setup: FutureSetup<Timelock>) -> Fuzzed<Timelock>.Failure? {
  let model = RandomFutures<Timelock>(and: [
    .always("the payer keeps half") { future in
      guard let latest = future.world?.payer.latest else { return true }
      return latest.division.toPayee.satoshis <= setup.terms.capacity.satoshis / 2
    }
  ])
  let walk = RandomWalk(model, seed: 1, runs: 100, length: 200) { future, dice in
    guard future.world != nil else { return .begin(setup) }
    let receiver = dice.pick(PaymentRole.allCases)
    return dice.pick([
      (weight: 4, .deliver(to: receiver, message: 0)), (2, .pay(setup.terms.unit)),
      (1, .drop(to: receiver, message: 0)), (1, .resume(.payer)),
    ]).map(FutureStep.move)
  }
  let found = Fuzzer(walk).run().failure
  return found
}
