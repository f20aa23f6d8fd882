import Bitcoin

extension Seeds {
  static var descriptors: [String] {
    get throws {
      let key = "0279be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798"
      let other = "02c6047f9441ed7d6d3045406e95c07cd85c778e4b8cef3ca7abac09b95c709ee5"
      return [
        "pk(\(key))", "pkh(\(key))", "wpkh(\(key))", "sh(wpkh(\(key)))", "multi(1,\(key))",
        "wsh(multi(2,\(key),\(other)))", "sh(wsh(sortedmulti(1,\(key),\(other))))",
        "tr(\(key.dropFirst(2)))", "raw(51)#8lvh9jxk", "wpkh([d34db33f/84'/0'/0']\(key))",
        "pkh(xpub661MyMwAqRbcFtXgS5sYJABqqG9YLmC4Q1Rdap9gSE8NqtwybGhePY2gZ29ESFjqJoCu1Rupje8YtGqsefD265TMg7usUDFdp6W1EGMcet8/1/*)",
      ] + (try addresses.map { "addr(\($0))" })
    }
  }

  static var addresses: [String] {
    get throws {
      try scripts.flatMap { script in
        Network.allCases.compactMap { Address(script: script, network: $0)?.description }
      }
    }
  }
}
