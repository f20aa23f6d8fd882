internal import Bitcoin
internal import ExactJSON

extension Script {
  /// The script of an output, with the descriptor and the address that pay to it.
  func outputScriptJSON(_ network: Network) -> JSONObject {
    outputScriptJSON(
      Descriptor.inferred(from: self, network: network), address(network), showsHex: true)
  }

  /// The script of a P2WSH output whose hidden script is known.
  func outputScriptJSON(hiding script: Script, _ network: Network) -> JSONObject {
    outputScriptJSON(
      Descriptor.inferred(fromWitnessScript: script, network: network), address(network),
      showsHex: true)
  }

  /// What `decodescript` shows first: the same without the bytes, which were given.
  func givenScriptJSON(_ network: Network) -> JSONObject {
    outputScriptJSON(
      Descriptor.inferred(from: self, network: network), address(network), showsHex: false)
  }

  /// A script that an output hides.
  var hiddenScriptJSON: JSON {
    ["asm": .string(assembly), "hex": .hex(bytes), "type": .string(template.typeName)]
  }

  /// The script of an input, where signatures have hash types behind them.
  var inputScriptJSON: JSON {
    ["asm": .string(assemblyNamingHashTypes), "hex": .hex(bytes)]
  }

  private func outputScriptJSON(
    _ descriptor: Descriptor, _ address: Address?, showsHex: Bool
  ) -> JSONObject {
    var json: JSONObject = [
      "asm": .string(assembly), "desc": .string(descriptor.description),
    ]
    if showsHex { json["hex"] = .hex(bytes) }
    json["address"] = address.map { .string($0.description) }
    json["type"] = .string(template.typeName)
    return json
  }

  private func address(_ network: Network) -> Address? {
    Address(script: self, network: network)
  }
}
