import Bitcoin

// What people write.
extension FuzzTarget {
  static let descriptor = FuzzTarget(
    name: "descriptor", seeds: { try Seeds.descriptors.map { Array($0.utf8) } },
    run: { bytes in
      let text = String(decoding: bytes, as: UTF8.self)
      for network in Network.allCases {
        guard let descriptor = try? Descriptor(text, network: network) else { continue }
        let again = try? Descriptor(
          descriptor.description, network: network, checksum: .required)
        require(again == descriptor, "a descriptor is read as it was written")
      }
    })

  static let address = FuzzTarget(
    name: "address", seeds: { try Seeds.addresses.map { Array($0.utf8) } },
    run: { bytes in
      let text = String(decoding: bytes, as: UTF8.self)
      for network in Network.allCases {
        guard let address = try? Address(text, network: network) else { continue }
        require(
          Address(script: address.script, network: network) == address,
          "an address stands for its script, and no other does")
        require(
          address.description == text || address.description == text.lowercased(),
          "an address has one spelling")
      }
    })
}
