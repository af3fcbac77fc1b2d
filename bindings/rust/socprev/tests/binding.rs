//! What the binding adds to the library: lengths that C never sees wrong, errors, runs, threads.
use socprev::*;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

fn refused<T>(result: Result<T>, field: &str) {
    let error = result.err().expect("refused");
    assert_eq!(error.status(), Status::E_INVALID, "{}", error);
    assert_eq!(error.field(), Some(field), "{}", error);
}

fn od() -> Result<Od> {
    Od::new(2, 1, &[0, 1], &[0, 0], &[5.0, 15.0], 0.1, OdRounding::EXACT)
}

// ---- lengths -----------------------------------------------------------------------

#[test]
fn arrays_of_one_call_are_as_long_as_each_other() -> Result<()> {
    let error = Measures::new(&[1, 2], &[1, 2, 3]).unwrap_err();
    assert_eq!(error.message(Language::EN), "weight has 3 elements, but 2 are needed.");
    assert_eq!(error.message(Language::CS), "weight: počet prvků je 3, ale má být 2.");
    refused(Evenness::new()?.add(&[1.0], Some(&[1.0, 2.0])), "weights");
    refused(Decay::new_points(DecayShape::STEPS, &[1.0, 2.0], &[1.0]), "weights");
    refused(Table::new()?.add_int64("a", &[1, 2], Some(&[1])), "valid");
    refused(Comparison::new(&[], &[1]), "after");
    refused(Sources::new(2, 3)?.set_limits(Some(&[1, 2]), Some(&[1])), "most");
    Ok(())
}

#[test]
fn arrays_are_as_long_as_the_handle_says() -> Result<()> {
    let mut coverage = Coverage::new(2, 3)?;
    refused(coverage.set_counts(&[[1, 2], [3, 4]]), "counts");
    refused(coverage.set_counts(&[[1, 2, 3]]), "counts");
    refused(coverage.set_populations(&[1]), "inhabitants");
    coverage.set_counts(&[[1, 2, 3], [4, 5, 6]])?;
    let mut network = Network::new(2, 2, 1)?;
    refused(network.set_roles(&[NetworkRole::CANDIDATE]), "role");
    refused(network.set_capacities(Grid::new(&[1, 2, 3, 4], 2), 0), "capacity");
    let mut need = Need::new(2, 1)?;
    refused(need.set_parents(&[-1]), "parents");
    let od = od()?;
    let mut access = Access::new(&od, 1)?;
    refused(access.set_people(0, &[1.0]), "people");
    refused(access.set_supply(0, &[1.0, 2.0]), "supply");
    let mut table = Table::new()?;
    table.add_int64("a", &[1], None)?;
    refused(table.write_text(Some(&[Some("a"), Some("b")]), Language::EN, 80), "titles");
    table.write_text(Some(&[None]), Language::EN, 80)?;
    refused(Recapture::new(3, &[1, 2, 3], 0.95, None), "n");
    Ok(())
}

#[test]
fn bound_columns_are_as_long_as_what_is_appended() -> Result<()> {
    let (person, short, long) = ([1, 2, 3], [0, 1], [0, 1, 2]);
    let (amounts, codes) = ([60, 30, 45], [0, 0, 0]);
    let units = SupportUnits::new()?;
    let mut contacts = Contacts::new()?;
    contacts.bind_persons(Some(&person), None)?;
    contacts.bind_codes(Dimension::KIND, Some(&short))?;
    refused(contacts.append(3), "codes");
    contacts.bind_codes(Dimension::TERRITORY, Some(&long))?;
    refused(contacts.append(3), "codes");
    assert_eq!(contacts.count(), 0);
    contacts.bind_codes(Dimension::KIND, None)?;
    contacts.append(3)?;
    refused(contacts.append(4), "persons");
    contacts.bind_amounts(Some(&amounts), &codes, 0, &units)?;
    contacts.bind_amounts(Some(&amounts), &codes[..2], 1, &units)?;
    refused(contacts.append(3), "unit_codes");
    contacts.bind_amounts(None, &codes, 0, &units)?;
    contacts.append(3)?;
    refused(People::cube(&contacts, &[Dimension::TERRITORY], None)?.find(&[0, 0]), "codes");
    Ok(())
}

#[test]
fn groups_know_their_dimensions() -> Result<()> {
    let (person, kind) = ([1, 1, 2], [0, 1, 0]);
    let mut contacts = Contacts::new()?;
    contacts.bind_persons(Some(&person), None)?;
    contacts.bind_codes(Dimension::KIND, Some(&kind))?;
    contacts.append(3)?;
    let mut groups = Groups::new(&[Dimension::KIND])?;
    refused(groups.add_cells(&[[0, 1]]), "codes");
    groups.add_cells(&[[0], [1]])?;
    refused(groups.find(&[0, 1]), "codes");
    assert_eq!(groups.find(&[1])?, 1);
    assert_eq!((groups.codes(1), groups.codes(2)), (Some(&[1][..]), None));
    groups.count(&contacts, PeopleMeasure::PERSONS, None)?;
    assert_eq!(groups.number(), 2);
    assert_eq!(groups.members(0).map(<[u32]>::len), Some(1));
    assert!(groups.members(2).is_none());
    Ok(())
}

#[test]
fn files_of_contacts_come_in_batches() -> Result<()> {
    let options = ContactOptions::new()?;
    let mut file = ContactFile::begin(Some(&options))?;
    let mut table = Table::new()?;
    table.add_text("person", &[Some("a"), Some("b"), Some("a")], None)?;
    table.add_text("date", &[Some("2023-05-02"); 3], None)?;
    table.add_text("kind", &[Some("shelter"); 3], None)?;
    file.feed_arrow(&table.to_arrow()?)?;
    file.end()?;
    assert_eq!(file.rows(), 3);
    let state = LabelledState::new(&file, &[Dimension::KIND], false, 7, None)?;
    assert_eq!(LabelledState::parse(state.data())?.data(), state.data());
    Ok(())
}

#[test]
fn what_is_left_out_removes() -> Result<()> {
    let mut problem = Apportionment::new(2)?;
    problem.set_weights(&[1, 3])?;
    problem.set_total(8)?;
    problem.set_floors(Some(&[5, 0]))?;
    assert_eq!(problem.solve(None)?.amounts()?, [5, 3]);
    problem.set_floors(None)?;
    assert_eq!(problem.solve(None)?.amounts()?, [2, 6]);
    let mut cells = Disclosure::new(3)?;
    cells.set_costs(None)?;
    cells.set_contributions(None, None, None)
}

#[test]
fn a_text_with_a_nul_is_a_mistake_or_unknown() -> Result<()> {
    let mut table = Table::new()?;
    table.add_text("a", &[Some("x"), None], None)?;
    refused(table.add_text("b", &[Some("x\0y"), None], None), "texts");
    assert_eq!(table.find_column("a\0"), -1);
    let portfolio = Portfolio::new("p")?;
    assert!(!portfolio.record_has(Kind::PORTFOLIO, 0, "na\0me"));
    Ok(())
}

// ---- answers -----------------------------------------------------------------------

#[test]
fn errors_say_where_and_what() -> Result<()> {
    let error = Portfolio::read("{\n  \"format\": 1\n}", None, None).unwrap_err();
    assert_eq!(error.line(), 2);
    assert!(error.number() > 0 && error.column() > 0);
    assert_ne!(error.message(Language::EN), error.message(Language::CS));
    let shown: Box<dyn std::error::Error + Send + Sync> = Box::new(error);
    assert!(!shown.to_string().is_empty());

    let plain = Ratio::new(1, 0).reduced().unwrap_err();
    assert_eq!((plain.number(), plain.line(), plain.index()), (0, 0, -1));
    assert_ne!(plain.message(Language::EN), plain.message(Language::CS));

    let mut problem = Apportionment::new(2)?;
    let error = problem.set_weights(&[1, -1]).unwrap_err();
    assert_eq!(error.index(), 1);
    Ok(())
}

#[test]
fn an_error_of_a_problem_shows_amounts_as_the_document() -> Result<()> {
    let document = r#"{ "format": "socprev-problem", "version": 1, "problem": "apportionment",
                        "total": 10, "rows": [ { "name": "a", "weight": 2 } ] }"#;
    let problem = Problem::read(document, None, None)?;
    let error = Apportionment::new(1)?.set_quantum(-150050).unwrap_err();
    assert!(error.to_string().contains("-150050"), "{}", error);
    let error = problem.show_amounts(error);
    assert!(error.to_string().contains("-1500.50"), "{}", error);
    assert_eq!(error.status(), Status::E_INVALID);
    let plain = problem.show_amounts(Ratio::new(1, 0).reduced().unwrap_err());
    assert_eq!(plain.number(), 0);
    Ok(())
}

#[test]
fn outputs_that_grow_are_whole() -> Result<()> {
    let long = "Ž".repeat(500);
    assert_eq!(text_fold(&long)?, "z".repeat(500));
    assert_eq!(text_fold("")?, "");
    assert_eq!(money_format(150_050, "CZK", Language::CS)?.replace('\u{a0}', " "), "1 500,50 Kč");
    Ok(())
}

#[test]
fn what_is_lent_reads_like_what_is_owned() -> Result<()> {
    let mut problem = Apportionment::new(2)?;
    problem.set_weights(&[1, 1])?;
    problem.set_total(0)?;
    let stages = Stages::solve(&problem, &[10, 20], None)?;
    let second = stages.division(1).expect("there are two");
    assert_eq!(second.amounts()?, [15, 15]); // of both pots
    assert!(stages.division(2).is_none());
    assert!(problem.conflict()?.is_none());
    Ok(())
}

#[test]
fn iterators_give_all() -> Result<()> {
    assert_eq!(rules().len(), rule_count() as usize);
    assert!(rules().any(|rule| rule == Rule::HARE));
    let list = codes(Codelist::REGION, Language::CS);
    assert_eq!(list.len(), codelist_size(Codelist::REGION) as usize);
    let mut portfolio = Portfolio::new("p")?;
    portfolio.record_add(Kind::PROJECT, "ip1", &[("name", "Jedna"), ("start", "2012"),
                                                 ("end", "2010")])?;
    let findings = portfolio.check(None)?;
    assert_eq!(findings.iter().len(), findings.count() as usize);
    let finding = findings.iter().find(|finding| finding.record() == "project/ip1");
    let finding = finding.expect("it ends before it starts");
    assert!(finding.number() > 0 && !finding.message(Language::CS).is_empty());
    assert!(finding.severity() >= Severity::NOTE);
    Ok(())
}

#[test]
fn names_and_numbers_of_enumerations() {
    assert_eq!(format!("{:?} {:?}", Rule::HARE, Rule(77)), "Rule::HARE Rule(77)");
    let both = EstimateNote::LOWER_BOUND | EstimateNote::SAMPLED;
    assert!(both.contains(EstimateNote::SAMPLED) && !both.contains(EstimateNote::EXTRAPOLATED));
    assert_eq!(i32::from(Rule::HARE), socprev_sys::SOCPREV_RULE_HARE);
}

// ---- by hand -----------------------------------------------------------------------

#[test]
fn tables_go_through_arrow() -> Result<()> {
    let mut table = Table::new()?;
    table.add_int64("n", &[1, 2, 3], Some(&[1, 0, 1]))?;
    table.add_text("t", &[Some("a"), None, Some("č")], None)?;
    let arrow = table.to_arrow()?;
    assert_eq!((arrow.array().length, arrow.schema().n_children), (3, 2));
    drop(table.to_arrow()?);
    let copy = thread::spawn(move || Table::from_arrow(arrow)).join().unwrap()?;
    assert!(table.equal(&copy));
    assert_eq!(copy.cell(1, 2)?, Cell::Text("č"));
    assert_eq!(copy.cell(0, 1)?, Cell::Null);
    assert!(copy.cell(0, 3).is_err() && copy.cell(2, 0).is_err());
    assert_eq!(copy.validity(0), Some(&[0b101][..]));
    let (schema, array) = table.to_arrow()?.into_parts();
    assert!(schema.release.is_some() && array.release.is_some());
    let mut both = (schema, array);
    unsafe {
        both.0.release.unwrap()(&mut both.0);
        both.1.release.unwrap()(&mut both.1);
    }
    Ok(())
}

#[test]
fn rows_of_costs_and_results_in_place() -> Result<()> {
    let od = od()?;
    assert_eq!(od.row(1)?, (vec![0], vec![15.0]));
    assert!(od.row(2).is_err());
    let mut access = Access::new(&od, 1)?;
    access.set_supply(0, &[1.0])?;
    let result = access.measure(&[AccessMeasure::NEAREST], None)?;
    drop(access);
    assert_eq!(result.nearest(0), Some(&[0, 0][..]));
    assert_eq!(result.values(0, 0, 0), Some(&[5.0, 15.0][..]));
    assert!(result.values(1, 0, 0).is_none() && result.ratios(0, 0).is_none());
    Ok(())
}

#[test]
fn a_cube_keeps_its_spill() -> Result<()> {
    let person: Vec<u64> = (0..200_000).map(|i| i % 70_000).collect();
    let kind = vec![0; person.len()];
    let mut contacts = Contacts::new()?;
    contacts.bind_persons(Some(&person), None)?;
    contacts.bind_codes(Dimension::KIND, Some(&kind))?;
    contacts.append(person.len())?;
    let mut cube = Cube::new(&[Dimension::KIND])?;
    cube.set_spill(0, Spill::new(&std::env::temp_dir().to_string_lossy())?)?;
    cube.add(&contacts, None)?;
    assert!(cube.spill().expect("it has one").size() > 0);
    let people = cube.people(None)?;
    let cell = people.find(&[0])?;
    assert_eq!(people.value(cell, PeopleMeasure::PERSONS)?, 70_000);
    Ok(())
}

#[test]
fn identifiers() -> Result<()> {
    assert!(birth_number("736028/5164").is_err());
    let (digits, born, woman) = birth_number("736028/5163")?;
    assert_eq!((digits.as_str(), woman), ("7360285163", true));
    assert_eq!(born, "1973-10-28".parse()?);
    assert_eq!(date_precision(born), Precision::DAY);
    if !pseudonym_available() {
        return Ok(());
    }
    let key = PseudonymKey::new(b"0123456789abcdef")?;
    let (codes, statuses, bad) = key.column("d", Identifier::FREE, &["x", "", "y"], None)?;
    assert_eq!((statuses[0], statuses[1], bad), (Status::OK, Status::E_UNDEFINED, 0));
    assert!(codes[0] != codes[2] && codes[1] == 0);
    Ok(())
}

#[test]
fn fitted_tables_and_releases() -> Result<()> {
    let mut fitting = Fitting::new(&[2, 2])?;
    fitting.set_seed(&[1.0, 1.0, 1.0, 1.0])?;
    fitting.set_totals(0, &[30.0, 10.0])?;
    fitting.set_totals(1, &[20.0, 20.0])?;
    let fit = fitting.solve(None)?;
    assert_eq!(fit.cells(4)?.iter().sum::<f64>().round(), 40.0);
    assert!(fit.cells(3).is_err() && fit.blocks(0.5, 0, 3).is_err());
    let overlap = Overlap::new(&[0, 1], &[1, 2, 3], &[40, 30, 20])?;
    let (place, _) = overlap.release(OverlapPart::MEMBERS, 5, AuditDepth::BOUNDS, None)?;
    assert_eq!(place.len(), overlap.cells(OverlapPart::MEMBERS));
    Ok(())
}

// ---- runs and threads --------------------------------------------------------------

fn large() -> Result<Evenness> {
    let values: Vec<f64> = (0..1000).map(f64::from).collect();
    let mut evenness = Evenness::new()?;
    evenness.add(&values, None)?;
    evenness.finish()?;
    Ok(evenness)
}

fn draw(evenness: &Evenness, run: &mut Run<'_>) -> Result<(f64, f64, i32)> {
    evenness.bootstrap(EvennessIndex::GINI, 0.0, 500, 0.95, 7, Some(run))
}

#[test]
fn progress_is_seen_and_cancels() -> Result<()> {
    let evenness = large()?;
    let mut calls = Vec::new();
    let first = draw(&evenness, &mut Run::with_progress(|done, total| {
        calls.push((done, total));
        true
    })?)?;
    assert!(!calls.is_empty() && calls.iter().all(|&(done, total)| done <= total));

    let mut run = Run::with_progress(|_, _| false)?;
    assert_eq!(draw(&evenness, &mut run).unwrap_err().status(), Status::E_CANCELLED);
    assert!(run.is_cancelled());

    let mut run = Run::new()?;
    run.set_threads(4)?;
    assert!(run.set_threads(0).is_err());
    assert_eq!(run.threads(), 4);
    assert_eq!(draw(&evenness, &mut run)?, first);
    Ok(())
}

#[test]
fn a_run_is_cancelled_from_another_thread() -> Result<()> {
    let evenness = large()?;
    let started = AtomicBool::new(false);
    let mut run = Run::with_progress(|_, _| {
        started.store(true, Ordering::SeqCst);
        true
    })?;
    let canceller = run.canceller();
    let result = thread::scope(|scope| {
        scope.spawn(|| {
            while !started.load(Ordering::SeqCst) {
                thread::sleep(std::time::Duration::from_millis(1));
            }
            canceller.clone().cancel();
        });
        evenness.bootstrap(EvennessIndex::GINI, 0.0, 20_000, 0.95, 7, Some(&mut run))
    });
    assert_eq!(result.unwrap_err().status(), Status::E_CANCELLED);
    drop(run);
    assert!(canceller.is_cancelled());
    Ok(())
}

#[test]
fn a_panic_of_the_progress_function_goes_on() {
    let caught = std::panic::catch_unwind(|| {
        let mut run = Run::with_progress(|_, _| panic!("from progress")).unwrap();
        let _ = draw(&large().unwrap(), &mut run);
    });
    assert_eq!(caught.unwrap_err().downcast_ref::<&str>(), Some(&"from progress"));
}

#[test]
fn handles_are_sent_and_shared() -> Result<()> {
    fn sent<T: Send>() {}
    fn shared<T: Sync>() {}
    sent::<Portfolio>();
    sent::<Draft<'_>>();
    sent::<Run<'_>>();
    sent::<Borrowed<'_, Division>>();
    shared::<Table>();
    shared::<Canceller>();
    shared::<Error>();
    let evenness = large()?;
    let expected = evenness.gini()?;
    thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| assert_eq!(evenness.gini().unwrap(), expected));
        }
    });
    thread::spawn(move || drop(evenness)).join().unwrap();
    Ok(())
}
