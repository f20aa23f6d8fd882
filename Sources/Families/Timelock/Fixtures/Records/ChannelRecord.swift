internal import Bitcoin
internal import Channels
internal import Checker
internal import ExactJSON
internal import FixtureKit
internal import Simulation

extension Timelock.Channel {
  /// What both sides must agree on, byte by byte.
  func fixture(funding moment: ScenarioMoment<Timelock>) -> JSON {
    let script = fundingOutput.scriptPubKey
    let point = moment.made(.channel(.refund))?.transaction.inputs.first?.previousOutput
    return [
      "id": .string(id.description),
      "script": .hex(self.script.bytes),
      "descriptor": .string(descriptor.description),
      "script-pub-key": .hex(script.bytes),
      "address": .string(address.description),
      "addresses": .object(
        JSONObject(
          uniqueKeysWithValues: Network.allCases.map { network in
            (
              network.rawValue,
              Address(script: script, network: network).map { .string($0.description) } ?? .null
            )
          })),
      "capacity": .number(terms.capacity.satoshis),
      "closing-fee": .number(closingFee.satoshis),
      "funding-value": .number(fundingOutput.value.satoshis),
      "outpoint": point.map { .string($0.description) } ?? .null,
      "payouts": [
        "payer": .hex(payer.payout.bytes), "payee": .hex(payee.payout.bytes),
      ],
    ]
  }
}
