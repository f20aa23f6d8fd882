internal import Bitcoin
internal import ExactJSON
internal import Hashing

/// Core leaves a member out where a list is empty, a script has no bytes or a hash is zero.
extension JSONObject {
  mutating func add<Element>(
    _ key: String, _ list: [Element], _ json: ([Element]) -> JSON
  ) {
    if !list.isEmpty { self[key] = json(list) }
  }

  /// Adds preimages by their hashes.
  mutating func add<let count: Int>(_ key: String, _ preimages: [PSBTPreimage<count>]) {
    add(key, preimages) { list in
      .object(
        JSONObject(
          uniqueKeysWithValues: list.map { (Hex.encode($0.hash.array), .hex($0.preimage)) }))
    }
  }

  mutating func add(_ key: String, _ script: Script?) {
    if let script, !script.isEmpty { self[key] = script.hiddenScriptJSON }
  }

  mutating func add(_ key: String, _ digest: Digest<32>?) {
    guard let digest, digest.array.contains(where: { $0 != 0 }) else { return }
    self[key] = .hex(digest.array)
  }
}
