# The Rust crates: docs/rust.md. They are built in tests/bindings/rust of the build folder.
TESTS += tests/bindings/rust.sh
EXTRA_DIST += tests/bindings/rust.sh bindings/plan.py bindings/rust/Cargo.lock \
	bindings/rust/Cargo.toml bindings/rust/generate.py bindings/rust/socprev \
	bindings/rust/socprev-sys
distclean-local:
	rm -rf tests/bindings/rust
