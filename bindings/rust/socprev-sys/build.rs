//! Finds libsocprev: `SOCPREV_LIB_DIR`, then pkg-config, then a build in the source tree that this
//! crate lies in. Nothing is downloaded and nothing but this file is needed.
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

fn main() {
    for name in ["SOCPREV_LIB_DIR", "PKG_CONFIG", "PKG_CONFIG_PATH"] {
        println!("cargo:rerun-if-env-changed={}", name);
    }
    println!("cargo:rerun-if-changed=build.rs");
    if let Some(folder) = env::var_os("SOCPREV_LIB_DIR") {
        let folder = PathBuf::from(folder);
        if !has_library(&folder) {
            fail(&format!("SOCPREV_LIB_DIR={} holds no libsocprev", folder.display()));
        }
        link(&[folder]);
    } else if let Some(folders) = installed() {
        link(&folders);
    } else if let Some(folder) = in_tree() {
        link(&[folder]);
    } else {
        fail("libsocprev was not found: install it so that `pkg-config libsocprev` knows it, \
              set SOCPREV_LIB_DIR to the folder of libsocprev.so, or run ./dev test in its \
              source tree");
    }
}

fn fail(why: &str) -> ! {
    eprintln!("error: {}", why);
    std::process::exit(1);
}

fn has_library(folder: &Path) -> bool {
    ["libsocprev.so", "libsocprev.dylib", "libsocprev.a"]
        .iter()
        .any(|name| folder.join(name).exists())
}

/// The folders that pkg-config names, possibly none; `None` when it does not know the library.
fn installed() -> Option<Vec<PathBuf>> {
    let program = env::var("PKG_CONFIG").unwrap_or_else(|_| "pkg-config".into());
    let wanted = concat!("libsocprev >= ", env!("CARGO_PKG_VERSION"));
    let said = Command::new(program).args(["--libs-only-L", "--keep-system-libs", wanted]).output();
    let said = said.ok().filter(|said| said.status.success())?;
    let words = String::from_utf8(said.stdout).ok()?;
    Some(words.split_whitespace().filter_map(|word| word.strip_prefix("-L")).map(PathBuf::from)
        .collect())
}

/// The newest build under build/ of the tree.
fn in_tree() -> Option<PathBuf> {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR")?).join("../../../build");
    let mut found: Vec<_> = fs::read_dir(root).ok()?.flatten()
        .map(|entry| entry.path().join("lib/.libs"))
        .filter(|folder| has_library(folder))
        .filter_map(|folder| Some((fs::metadata(&folder).ok()?.modified().ok()?, folder)))
        .collect();
    found.sort();
    Some(found.pop()?.1)
}

/// Links to a library in one of the folders. Cargo lets programs that it runs (tests, examples)
/// find shared libraries in OUT_DIR only, so what lies elsewhere gets a link there.
fn link(folders: &[PathBuf]) {
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
    for folder in folders {
        println!("cargo:rerun-if-changed={}", folder.display());
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let name = entry.file_name();
            let text = name.to_string_lossy().into_owned();
            if text.starts_with("libsocprev.so") || text.ends_with(".dylib") {
                let _ = fs::remove_file(out.join(&name));
                shortcut(&fs::canonicalize(entry.path()).unwrap_or_else(|_| entry.path()),
                         &out.join(&name));
            }
        }
        println!("cargo:rustc-link-search=native={}", folder.display());
    }
    println!("cargo:rustc-link-search=native={}", out.display());
    println!("cargo:rustc-link-lib=socprev");
}

#[cfg(unix)]
fn shortcut(target: &Path, name: &Path) {
    let _ = std::os::unix::fs::symlink(target, name);
}

#[cfg(not(unix))]
fn shortcut(target: &Path, name: &Path) {
    let _ = fs::copy(target, name);
}
